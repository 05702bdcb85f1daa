create table stoa_usage_session (
    id varchar(36) not null,
    session_id varchar(36) not null,
    entry_number integer not null,
    reverses_id varchar(36),
    instrument_id varchar(36) not null,
    provider_id varchar(36) not null,
    booking_id varchar(36),
    holder_id varchar(100) not null,
    organisation_id varchar(36),
    operator_id varchar(100),
    service_kind varchar(8) not null,
    service_way varchar(12) not null,
    started_at timestamp(6) not null,
    stopped_at timestamp(6),
    start_up_minutes integer not null,
    post_minutes integer not null,
    counts_from timestamp(6) not null,
    counts_until timestamp(6),
    sample_count integer not null,
    run_count integer not null,
    purpose varchar(500),
    account varchar(50),
    running_place integer,
    source varchar(100),
    source_id varchar(200),
    reason varchar(1000),
    recorded_by varchar(100) not null,
    recorded_at timestamp(6) not null,
    constraint stoa_usage_session_pk primary key (id),
    constraint stoa_usage_session_reverses_uk unique (reverses_id),
    constraint stoa_usage_session_place_uk unique (instrument_id, running_place),
    constraint stoa_usage_session_source_uk unique (source, source_id),
    constraint stoa_usage_session_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
);
create index stoa_usage_session_session_ix on stoa_usage_session (session_id);
create index stoa_usage_session_instrument_ix on stoa_usage_session (instrument_id, counts_from, counts_until, service_kind, reverses_id);
create index stoa_usage_session_provider_ix on stoa_usage_session (provider_id, counts_from, id);
create index stoa_usage_session_holder_ix on stoa_usage_session (holder_id, counts_from, id);
create index stoa_usage_session_account_ix on stoa_usage_session (account, counts_from, id);
create index stoa_usage_session_booking_ix on stoa_usage_session (booking_id);
