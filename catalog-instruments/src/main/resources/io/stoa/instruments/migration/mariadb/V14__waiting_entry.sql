create table stoa_waiting_entry (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    instrument_id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    holder_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    organisation_id varchar(36) character set ascii collate ascii_bin,
    research_group varchar(100) character set utf8mb4 collate utf8mb4_bin,
    starts_from datetime(6) not null,
    ends_by datetime(6) not null,
    length_seconds bigint not null,
    purpose varchar(500) character set utf8mb4 collate utf8mb4_bin,
    project varchar(50) character set utf8mb4 collate utf8mb4_bin,
    state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    entered_at datetime(6) not null,
    booking_id varchar(36) character set ascii collate ascii_bin,
    constraint stoa_waiting_entry_pk primary key (id),
    constraint stoa_waiting_entry_calendar_fk foreign key (instrument_id) references stoa_booking_calendar (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_waiting_entry_instrument_ix on stoa_waiting_entry (instrument_id, state, entered_at);
create index stoa_waiting_entry_holder_ix on stoa_waiting_entry (holder_id, entered_at, id);
