create table stoa_instrument (
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
    class_code varchar(6),
    instrument_range varchar(10),
    sharing_mode varchar(12),
    working_state varchar(20),
    name_model_key varchar(64),
    details character varying not null,
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
