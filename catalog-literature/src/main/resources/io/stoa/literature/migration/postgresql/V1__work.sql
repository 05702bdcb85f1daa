create table stoa_work (
    id varchar(36) collate "C" not null,
    version bigint not null,
    status varchar(10) collate "C" not null,
    audience varchar(10) collate "C" not null,
    provider_id varchar(36) collate "C" not null,
    department varchar(50) collate "C",
    source varchar(100) collate "C",
    source_id varchar(200) collate "C",
    content_hash varchar(64) collate "C" not null,
    titles text not null,
    summaries text,
    title varchar(500) collate "C" not null,
    title_sort varchar(190) collate "C" not null,
    search_text text not null,
    subjects text,
    region varchar(6) collate "C",
    created_at timestamp(6) not null,
    updated_at timestamp(6) not null,
    published_at timestamp(6),
    submitted_by varchar(100) collate "C",
    status_reason varchar(1000) collate "C",
    pending_revision text,
    work_type varchar(24) collate "C" not null,
    main_language varchar(35) collate "C",
    issued_year integer,
    details text not null,
    constraint stoa_work_pk primary key (id),
    constraint stoa_work_source_uk unique (source, source_id)
);
create index stoa_work_title_ix on stoa_work (title_sort, id);
create index stoa_work_status_title_ix on stoa_work (status, title_sort, id);
create index stoa_work_provider_title_ix on stoa_work (provider_id, title_sort, id);
create index stoa_work_updated_ix on stoa_work (updated_at, id);
create index stoa_work_type_ix on stoa_work (work_type, title_sort, id);
create index stoa_work_year_ix on stoa_work (issued_year, title_sort, id);
create index stoa_work_type_updated_ix on stoa_work (work_type, updated_at, id);
