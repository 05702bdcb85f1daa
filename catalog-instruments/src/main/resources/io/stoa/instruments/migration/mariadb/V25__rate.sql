create table stoa_rate (
    id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    rate_key varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
    revision integer not null,
    instrument_id varchar(36) character set ascii collate ascii_bin,
    user_kind varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    charge_unit varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    service_code varchar(40) character set utf8mb4 collate utf8mb4_bin,
    price bigint not null,
    minimum_amount bigint not null,
    currency varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
    effective_from date not null,
    effective_until date,
    published_at datetime(6) not null,
    constraint stoa_rate_pk primary key (id),
    constraint stoa_rate_revision_uk unique (provider_id, rate_key, revision),
    constraint stoa_rate_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_rate_provider_ix on stoa_rate (provider_id, effective_from);
