create table stoa_audit (
    id varchar(36) not null,
    at timestamp(6) not null,
    actor_id varchar(100) not null,
    actor_name varchar(200) not null,
    actor_organisation_id varchar(36),
    action varchar(60) not null,
    outcome varchar(10) not null,
    kind varchar(40) not null,
    subject_id varchar(100),
    provider_id varchar(36),
    reason varchar(1000),
    changes character varying,
    constraint stoa_audit_pk primary key (id)
);
create index stoa_audit_subject_ix on stoa_audit (kind, subject_id, id);
create index stoa_audit_provider_ix on stoa_audit (provider_id, id);
