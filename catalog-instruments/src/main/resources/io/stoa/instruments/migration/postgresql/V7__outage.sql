create table stoa_outage (
    id varchar(36) collate "C" not null,
    version bigint not null,
    instrument_id varchar(36) collate "C" not null,
    provider_id varchar(36) collate "C" not null,
    kind varchar(12) collate "C" not null,
    starts_at timestamp(6) not null,
    ends_at timestamp(6) not null,
    reason varchar(500) collate "C" not null,
    source_id varchar(250) collate "C",
    cancelled boolean not null,
    sequence integer not null,
    changed_at timestamp(6) not null,
    constraint stoa_outage_pk primary key (id),
    constraint stoa_outage_source_uk unique (instrument_id, source_id),
    constraint stoa_outage_calendar_fk foreign key (instrument_id) references stoa_booking_calendar (id)
);
create index stoa_outage_instrument_ix on stoa_outage (instrument_id, ends_at);
