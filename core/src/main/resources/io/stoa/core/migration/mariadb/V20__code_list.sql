create table stoa_code_list (
    id varchar(36) character set utf8mb4 collate utf8mb4_bin primary key,
    name varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    version varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    title mediumtext not null,
    effective_from date not null,
    effective_until date,
    code_count integer not null,
    content_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    loaded_at datetime(6) not null,
    constraint stoa_code_list_version unique (name, version),
    constraint stoa_code_list_from unique (name, effective_from)
) character set utf8mb4;
