create table stoa_usage_session (
    id varchar(36) character set ascii collate ascii_bin not null,
    session_id varchar(36) character set ascii collate ascii_bin not null,
    entry_number integer not null,
    reverses_id varchar(36) character set ascii collate ascii_bin,
    instrument_id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    booking_id varchar(36) character set ascii collate ascii_bin,
    holder_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    organisation_id varchar(36) character set ascii collate ascii_bin,
    operator_id varchar(100) character set utf8mb4 collate utf8mb4_bin,
    service_kind varchar(8) character set utf8mb4 collate utf8mb4_bin not null,
    service_way varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    started_at datetime(6) not null,
    stopped_at datetime(6),
    start_up_minutes integer not null,
    post_minutes integer not null,
    counts_from datetime(6) not null,
    counts_until datetime(6),
    sample_count integer not null,
    run_count integer not null,
    purpose varchar(500) character set utf8mb4 collate utf8mb4_bin,
    account varchar(50) character set utf8mb4 collate utf8mb4_bin,
    running_place integer,
    source varchar(100) character set utf8mb4 collate utf8mb4_bin,
    source_id varchar(200) character set utf8mb4 collate utf8mb4_bin,
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    recorded_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    recorded_at datetime(6) not null,
    constraint stoa_usage_session_pk primary key (id),
    constraint stoa_usage_session_reverses_uk unique (reverses_id),
    constraint stoa_usage_session_place_uk unique (instrument_id, running_place),
    constraint stoa_usage_session_source_uk unique (source, source_id),
    constraint stoa_usage_session_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_usage_session_session_ix on stoa_usage_session (session_id);
create index stoa_usage_session_instrument_ix on stoa_usage_session (instrument_id, counts_from, counts_until, service_kind, reverses_id);
create index stoa_usage_session_provider_ix on stoa_usage_session (provider_id, counts_from, id);
create index stoa_usage_session_holder_ix on stoa_usage_session (holder_id, counts_from, id);
create index stoa_usage_session_account_ix on stoa_usage_session (account, counts_from, id);
create index stoa_usage_session_booking_ix on stoa_usage_session (booking_id);
