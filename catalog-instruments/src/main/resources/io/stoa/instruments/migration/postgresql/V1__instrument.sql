create table stoa_instrument (
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
    class_code varchar(6) collate "C",
    instrument_range varchar(10) collate "C",
    sharing_mode varchar(12) collate "C",
    working_state varchar(20) collate "C",
    name_model_key varchar(64) collate "C",
    details text not null,
    constraint stoa_instrument_pk primary key (id),
    constraint stoa_instrument_source_uk unique (source, source_id)
);
create index stoa_instrument_title_ix on stoa_instrument (title_sort, id);
create index stoa_instrument_status_title_ix on stoa_instrument (status, title_sort, id);
create index stoa_instrument_provider_title_ix on stoa_instrument (provider_id, title_sort, id);
create index stoa_instrument_updated_ix on stoa_instrument (updated_at, id);
create index stoa_instrument_class_ix on stoa_instrument (class_code, title_sort, id);
create index stoa_instrument_region_ix on stoa_instrument (region, title_sort, id);
create index stoa_instrument_name_model_ix on stoa_instrument (name_model_key);
