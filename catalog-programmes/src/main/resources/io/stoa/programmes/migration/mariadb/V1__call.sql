create table stoa_call (
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
    programme varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    opens_at datetime(6) not null,
    closes_at datetime(6) not null,
    details longtext not null,
    constraint stoa_call_pk primary key (id),
    constraint stoa_call_source_uk unique (source, source_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_call_title_ix on stoa_call (title_sort, id);
create index stoa_call_status_title_ix on stoa_call (status, title_sort, id);
create index stoa_call_provider_title_ix on stoa_call (provider_id, title_sort, id);
create index stoa_call_updated_ix on stoa_call (updated_at, id);
create index stoa_call_programme_ix on stoa_call (programme, title_sort, id);
create index stoa_call_closes_ix on stoa_call (closes_at, id);
