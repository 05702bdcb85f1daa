create table stoa_booking (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    instrument_id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    holder_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    organisation_id varchar(36) character set ascii collate ascii_bin,
    research_group varchar(100) character set utf8mb4 collate utf8mb4_bin,
    state varchar(14) character set utf8mb4 collate utf8mb4_bin not null,
    starts_at datetime(6) not null,
    ends_at datetime(6) not null,
    sole_use boolean not null,
    purpose varchar(500) character set utf8mb4 collate utf8mb4_bin,
    project varchar(50) character set utf8mb4 collate utf8mb4_bin,
    series_id varchar(36) character set ascii collate ascii_bin,
    bundle_id varchar(36) character set ascii collate ascii_bin,
    sequence integer not null,
    made_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    made_at datetime(6) not null,
    changed_at datetime(6) not null,
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    decide_by datetime(6),
    checked_in_at datetime(6),
    checked_out_at datetime(6),
    constraint stoa_booking_pk primary key (id),
    constraint stoa_booking_in_calendar_fk foreign key (instrument_id) references stoa_booking_calendar (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_booking_instrument_ix on stoa_booking (instrument_id, starts_at);
create index stoa_booking_holder_ix on stoa_booking (holder_id, starts_at, id);
create index stoa_booking_provider_ix on stoa_booking (provider_id, starts_at, id);
create index stoa_booking_holder_end_ix on stoa_booking (instrument_id, holder_id, ends_at);
create index stoa_booking_series_ix on stoa_booking (series_id);
create index stoa_booking_bundle_ix on stoa_booking (bundle_id);
