create table stoa_audit (
    id varchar(36) character set ascii collate ascii_bin not null,
    at datetime(6) not null,
    actor_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    actor_name varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    actor_organisation_id varchar(36) character set ascii collate ascii_bin,
    action varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    outcome varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    kind varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    subject_id varchar(100) character set utf8mb4 collate utf8mb4_bin,
    provider_id varchar(36) character set ascii collate ascii_bin,
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    changes longtext,
    constraint stoa_audit_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_audit_subject_ix on stoa_audit (kind, subject_id, id);
create index stoa_audit_provider_ix on stoa_audit (provider_id, id);
