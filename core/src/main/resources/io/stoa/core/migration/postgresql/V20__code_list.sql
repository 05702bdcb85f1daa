create table stoa_code_list (
    id varchar(36) collate "C" not null,
    name varchar(60) collate "C" not null,
    version varchar(40) collate "C" not null,
    title text not null,
    effective_from date not null,
    effective_until date,
    code_count integer not null,
    content_hash varchar(64) collate "C" not null,
    loaded_at timestamp(6) not null,
    constraint stoa_code_list_pk primary key (id),
    constraint stoa_code_list_version_uk unique (name, version),
    constraint stoa_code_list_from_uk unique (name, effective_from)
);
