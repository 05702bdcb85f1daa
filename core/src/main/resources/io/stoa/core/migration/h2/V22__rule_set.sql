create table stoa_rule_set (
    id varchar(36) not null,
    name varchar(60) not null,
    revision integer not null,
    effective_from date not null,
    effective_until date,
    content character varying not null,
    legal_source varchar(1000) not null,
    published_at timestamp(6) not null,
    published_by varchar(100) not null,
    constraint stoa_rule_set_pk primary key (id),
    constraint stoa_rule_set_revision_uk unique (name, revision),
    constraint stoa_rule_set_from_uk unique (name, effective_from)
);
