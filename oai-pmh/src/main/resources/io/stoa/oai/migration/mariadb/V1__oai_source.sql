create table stoa_oai_source (
    id varchar(36) character set ascii collate ascii_bin not null,
    revision bigint not null,
    name varchar(200) not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    base_url varchar(1000) not null,
    metadata_prefix varchar(100) not null,
    set_spec varchar(500),
    granularity varchar(10),
    deleted_records varchar(20),
    harvested_until datetime(6),
    not_before datetime(6),
    open_run_id varchar(36) character set ascii collate ascii_bin,
    last_change bigint not null,
    lease_token varchar(36) character set ascii collate ascii_bin,
    lease_until datetime(6),
    constraint stoa_oai_source_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_oai_source_provider_ix on stoa_oai_source (provider_id, id);
