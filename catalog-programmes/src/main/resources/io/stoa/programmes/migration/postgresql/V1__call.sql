create table stoa_call (
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
    programme varchar(60) collate "C" not null,
    opens_at timestamp(6) not null,
    closes_at timestamp(6) not null,
    details text not null,
    constraint stoa_call_pk primary key (id),
    constraint stoa_call_source_uk unique (source, source_id)
);
create index stoa_call_title_ix on stoa_call (title_sort, id);
create index stoa_call_status_title_ix on stoa_call (status, title_sort, id);
create index stoa_call_provider_title_ix on stoa_call (provider_id, title_sort, id);
create index stoa_call_updated_ix on stoa_call (updated_at, id);
create index stoa_call_programme_ix on stoa_call (programme, title_sort, id);
create index stoa_call_closes_ix on stoa_call (closes_at, id);
