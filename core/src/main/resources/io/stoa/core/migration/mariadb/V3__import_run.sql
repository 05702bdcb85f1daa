create table stoa_import_run (
    id varchar(36) character set ascii collate ascii_bin not null,
    kind varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    name varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    open_name varchar(200) character set utf8mb4 collate utf8mb4_bin,
    provider_id varchar(36) character set ascii collate ascii_bin,
    started_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    started_at datetime(6) not null,
    finished_at datetime(6),
    last_row bigint not null,
    registered bigint not null,
    revised bigint not null,
    unchanged bigint not null,
    refused bigint not null,
    constraint stoa_import_run_pk primary key (id),
    constraint stoa_import_run_open_uk unique (kind, open_name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
