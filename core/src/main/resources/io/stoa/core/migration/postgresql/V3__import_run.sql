create table stoa_import_run (
    id varchar(36) collate "C" not null,
    kind varchar(40) collate "C" not null,
    name varchar(200) collate "C" not null,
    open_name varchar(200) collate "C",
    provider_id varchar(36) collate "C",
    started_by varchar(100) collate "C" not null,
    started_at timestamp(6) not null,
    finished_at timestamp(6),
    last_row bigint not null,
    registered bigint not null,
    revised bigint not null,
    unchanged bigint not null,
    refused bigint not null,
    constraint stoa_import_run_pk primary key (id),
    constraint stoa_import_run_open_uk unique (kind, open_name)
);
