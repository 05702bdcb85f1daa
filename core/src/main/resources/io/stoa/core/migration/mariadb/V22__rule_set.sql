create table stoa_rule_set (
    id varchar(36) character set ascii collate ascii_bin not null,
    name varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    revision integer not null,
    effective_from date not null,
    effective_until date,
    content mediumtext not null,
    legal_source varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    published_at datetime(6) not null,
    published_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (id),
    constraint stoa_rule_set_revision_uk unique (name, revision),
    constraint stoa_rule_set_from_uk unique (name, effective_from)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
