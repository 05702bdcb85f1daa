create table stoa_expert (
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
    is_expert boolean not null,
    is_talent boolean not null,
    seniority varchar(12) character set utf8mb4 collate utf8mb4_bin,
    details longtext not null,
    constraint stoa_expert_pk primary key (id),
    constraint stoa_expert_source_uk unique (source, source_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_expert_title_ix on stoa_expert (title_sort, id);
create index stoa_expert_status_title_ix on stoa_expert (status, title_sort, id);
create index stoa_expert_provider_title_ix on stoa_expert (provider_id, title_sort, id);
create index stoa_expert_updated_ix on stoa_expert (updated_at, id);
create index stoa_expert_seniority_ix on stoa_expert (seniority, title_sort, id);
