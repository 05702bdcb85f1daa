create table stoa_work (
    id varchar(36) not null,
    version bigint not null,
    status varchar(10) not null,
    audience varchar(10) not null,
    provider_id varchar(36) not null,
    department varchar(50),
    source varchar(100),
    source_id varchar(200),
    content_hash varchar(64) not null,
    titles character varying not null,
    summaries character varying,
    title varchar(500) not null,
    title_sort varchar(190) not null,
    search_text character varying not null,
    subjects character varying,
    region varchar(6),
    created_at timestamp(6) not null,
    updated_at timestamp(6) not null,
    published_at timestamp(6),
    submitted_by varchar(100),
    status_reason varchar(1000),
    pending_revision character varying,
    work_type varchar(24) not null,
    main_language varchar(35),
    issued_year integer,
    details character varying not null,
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
