create table stoa_application (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    call_id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    applicant_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    organisation_id varchar(36) character set ascii collate ascii_bin,
    state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    application_no varchar(100) character set utf8mb4 collate utf8mb4_bin,
    content_no integer not null,
    submitted_no integer,
    title varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
    theme varchar(40) character set utf8mb4 collate utf8mb4_bin,
    lead_organisation varchar(200) character set utf8mb4 collate utf8mb4_bin,
    requested bigint not null,
    title_key varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    leader_key varchar(64) character set utf8mb4 collate utf8mb4_bin,
    organisation_key varchar(64) character set utf8mb4 collate utf8mb4_bin,
    duplicate_key varchar(64) character set utf8mb4 collate utf8mb4_bin,
    submitted_at datetime(6),
    correct_by datetime(6),
    provisional boolean not null,
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    granted bigint,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    constraint stoa_application_pk primary key (id),
    constraint stoa_application_call_fk foreign key (call_id) references stoa_call (id),
    constraint stoa_application_duplicate_uk unique (duplicate_key),
    constraint stoa_application_number_uk unique (provider_id, application_no)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_application_call_ix on stoa_application (call_id, application_no, id);
create index stoa_application_applicant_ix on stoa_application (applicant_id, id);
create index stoa_application_leader_ix on stoa_application (leader_key, id);
