create table stoa_instrument (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    status varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    audience varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    department varchar(50) character set utf8mb4 collate utf8mb4_bin,
    source varchar(100) character set utf8mb4 collate utf8mb4_bin,
    source_id varchar(200) character set utf8mb4 collate utf8mb4_bin,
    content_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    titles longtext not null,
    summaries longtext,
    title varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    title_sort varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
    search_text longtext not null,
    subjects longtext,
    region varchar(6) character set utf8mb4 collate utf8mb4_bin,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    published_at datetime(6),
    submitted_by varchar(100) character set utf8mb4 collate utf8mb4_bin,
    status_reason varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    pending_revision longtext,
    class_code varchar(6) character set utf8mb4 collate utf8mb4_bin,
    instrument_range varchar(10) character set utf8mb4 collate utf8mb4_bin,
    sharing_mode varchar(12) character set utf8mb4 collate utf8mb4_bin,
    working_state varchar(20) character set utf8mb4 collate utf8mb4_bin,
    name_model_key varchar(64) character set utf8mb4 collate utf8mb4_bin,
    details longtext not null,
    constraint stoa_instrument_pk primary key (id),
    constraint stoa_instrument_source_uk unique (source, source_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_instrument_title_ix on stoa_instrument (title_sort, id);
create index stoa_instrument_status_title_ix on stoa_instrument (status, title_sort, id);
create index stoa_instrument_provider_title_ix on stoa_instrument (provider_id, title_sort, id);
create index stoa_instrument_updated_ix on stoa_instrument (updated_at, id);
create index stoa_instrument_class_ix on stoa_instrument (class_code, title_sort, id);
create index stoa_instrument_region_ix on stoa_instrument (region, title_sort, id);
create index stoa_instrument_name_model_ix on stoa_instrument (name_model_key);
