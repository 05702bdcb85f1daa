create table stoa_oai_source (
    id varchar(36) collate "C" not null,
    revision bigint not null,
    name varchar(200) collate "C" not null,
    provider_id varchar(36) collate "C" not null,
    base_url varchar(1000) collate "C" not null,
    metadata_prefix varchar(100) collate "C" not null,
    set_spec varchar(500) collate "C",
    granularity varchar(10) collate "C",
    deleted_records varchar(20) collate "C",
    harvested_until timestamp(6),
    not_before timestamp(6),
    open_run_id varchar(36) collate "C",
    last_change bigint not null,
    lease_token varchar(36) collate "C",
    lease_until timestamp(6),
    constraint stoa_oai_source_pk primary key (id)
);
create index stoa_oai_source_provider_ix on stoa_oai_source (provider_id, id);
