create table stoa_waiting_entry (
    id varchar(36) not null,
    version bigint not null,
    instrument_id varchar(36) not null,
    provider_id varchar(36) not null,
    holder_id varchar(100) not null,
    organisation_id varchar(36),
    research_group varchar(100),
    starts_from timestamp(6) not null,
    ends_by timestamp(6) not null,
    length_seconds bigint not null,
    purpose varchar(500),
    project varchar(50),
    state varchar(10) not null,
    entered_at timestamp(6) not null,
    booking_id varchar(36),
    constraint stoa_waiting_entry_pk primary key (id),
    constraint stoa_waiting_entry_calendar_fk foreign key (instrument_id) references stoa_booking_calendar (id)
);
create index stoa_waiting_entry_instrument_ix on stoa_waiting_entry (instrument_id, state, entered_at);
create index stoa_waiting_entry_holder_ix on stoa_waiting_entry (holder_id, entered_at, id);
