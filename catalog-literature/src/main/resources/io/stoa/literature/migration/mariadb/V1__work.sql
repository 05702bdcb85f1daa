create table stoa_work (
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
    work_type varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
    main_language varchar(35) character set utf8mb4 collate utf8mb4_bin,
    issued_year integer,
    details longtext not null,
    constraint stoa_work_pk primary key (id),
    constraint stoa_work_source_uk unique (source, source_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_work_title_ix on stoa_work (title_sort, id);
create index stoa_work_status_title_ix on stoa_work (status, title_sort, id);
create index stoa_work_provider_title_ix on stoa_work (provider_id, title_sort, id);
create index stoa_work_updated_ix on stoa_work (updated_at, id);
create index stoa_work_type_ix on stoa_work (work_type, title_sort, id);
create index stoa_work_year_ix on stoa_work (issued_year, title_sort, id);
create index stoa_work_type_updated_ix on stoa_work (work_type, updated_at, id);
