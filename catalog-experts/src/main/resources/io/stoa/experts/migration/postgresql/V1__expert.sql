create table stoa_expert (
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
    is_expert boolean not null,
    is_talent boolean not null,
    seniority varchar(12) collate "C",
    details text not null,
    constraint stoa_expert_pk primary key (id),
    constraint stoa_expert_source_uk unique (source, source_id)
);
create index stoa_expert_title_ix on stoa_expert (title_sort, id);
create index stoa_expert_status_title_ix on stoa_expert (status, title_sort, id);
create index stoa_expert_provider_title_ix on stoa_expert (provider_id, title_sort, id);
create index stoa_expert_updated_ix on stoa_expert (updated_at, id);
create index stoa_expert_seniority_ix on stoa_expert (seniority, title_sort, id);
