create table stoa_code_list (
    id varchar(36) character set ascii collate ascii_bin not null,
    name varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    version varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    title mediumtext not null,
    effective_from date not null,
    effective_until date,
    code_count integer not null,
    content_hash varchar(64) character set ascii collate ascii_bin not null,
    loaded_at datetime(6) not null,
    primary key (id),
    constraint stoa_code_list_version_uk unique (name, version),
    constraint stoa_code_list_from_uk unique (name, effective_from)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
