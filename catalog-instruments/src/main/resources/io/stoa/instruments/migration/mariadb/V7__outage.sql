create table stoa_outage (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    instrument_id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    kind varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    starts_at datetime(6) not null,
    ends_at datetime(6) not null,
    reason varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    source_id varchar(250) character set utf8mb4 collate utf8mb4_bin,
    cancelled boolean not null,
    sequence integer not null,
    changed_at datetime(6) not null,
    constraint stoa_outage_pk primary key (id),
    constraint stoa_outage_source_uk unique (instrument_id, source_id),
    constraint stoa_outage_calendar_fk foreign key (instrument_id) references stoa_booking_calendar (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_outage_instrument_ix on stoa_outage (instrument_id, ends_at);
