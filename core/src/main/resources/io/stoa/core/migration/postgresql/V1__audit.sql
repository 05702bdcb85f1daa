create table stoa_audit (
    id varchar(36) collate "C" not null,
    at timestamp(6) not null,
    actor_id varchar(100) collate "C" not null,
    actor_name varchar(200) collate "C" not null,
    actor_organisation_id varchar(36) collate "C",
    action varchar(60) collate "C" not null,
    outcome varchar(10) collate "C" not null,
    kind varchar(40) collate "C" not null,
    subject_id varchar(100) collate "C",
    provider_id varchar(36) collate "C",
    reason varchar(1000) collate "C",
    changes text,
    constraint stoa_audit_pk primary key (id)
);
create index stoa_audit_subject_ix on stoa_audit (kind, subject_id, id);
create index stoa_audit_provider_ix on stoa_audit (provider_id, id);
