create table stoa_rule_set (
    id varchar(36) collate "C" not null,
    name varchar(60) collate "C" not null,
    revision integer not null,
    effective_from date not null,
    effective_until date,
    content text not null,
    legal_source varchar(1000) collate "C" not null,
    published_at timestamp(6) not null,
    published_by varchar(100) collate "C" not null,
    constraint stoa_rule_set_pk primary key (id),
    constraint stoa_rule_set_revision_uk unique (name, revision),
    constraint stoa_rule_set_from_uk unique (name, effective_from)
);
