create table stoa_expert (
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
    is_expert boolean not null,
    is_talent boolean not null,
    seniority varchar(12),
    details character varying not null,
    constraint stoa_expert_pk primary key (id),
    constraint stoa_expert_source_uk unique (source, source_id)
);
create index stoa_expert_title_ix on stoa_expert (title_sort, id);
create index stoa_expert_status_title_ix on stoa_expert (status, title_sort, id);
create index stoa_expert_provider_title_ix on stoa_expert (provider_id, title_sort, id);
create index stoa_expert_updated_ix on stoa_expert (updated_at, id);
create index stoa_expert_seniority_ix on stoa_expert (seniority, title_sort, id);
