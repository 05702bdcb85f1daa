create table stoa_call (
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
    programme varchar(60) not null,
    opens_at timestamp(6) not null,
    closes_at timestamp(6) not null,
    details character varying not null,
    constraint stoa_call_pk primary key (id),
    constraint stoa_call_source_uk unique (source, source_id)
);
create index stoa_call_title_ix on stoa_call (title_sort, id);
create index stoa_call_status_title_ix on stoa_call (status, title_sort, id);
create index stoa_call_provider_title_ix on stoa_call (provider_id, title_sort, id);
create index stoa_call_updated_ix on stoa_call (updated_at, id);
create index stoa_call_programme_ix on stoa_call (programme, title_sort, id);
create index stoa_call_closes_ix on stoa_call (closes_at, id);
