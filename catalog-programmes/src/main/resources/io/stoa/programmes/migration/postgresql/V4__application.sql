create table stoa_application (
    id varchar(36) collate "C" not null,
    version bigint not null,
    call_id varchar(36) collate "C" not null,
    provider_id varchar(36) collate "C" not null,
    applicant_id varchar(100) collate "C" not null,
    organisation_id varchar(36) collate "C",
    state varchar(12) collate "C" not null,
    application_no varchar(100) collate "C",
    content_no integer not null,
    submitted_no integer,
    title varchar(300) collate "C" not null,
    theme varchar(40) collate "C",
    lead_organisation varchar(200) collate "C",
    requested bigint not null,
    title_key varchar(64) collate "C" not null,
    leader_key varchar(64) collate "C",
    organisation_key varchar(64) collate "C",
    duplicate_key varchar(64) collate "C",
    submitted_at timestamp(6),
    correct_by timestamp(6),
    provisional boolean not null,
    reason varchar(1000) collate "C",
    granted bigint,
    created_at timestamp(6) not null,
    updated_at timestamp(6) not null,
    constraint stoa_application_pk primary key (id),
    constraint stoa_application_call_fk foreign key (call_id) references stoa_call (id),
    constraint stoa_application_duplicate_uk unique (duplicate_key),
    constraint stoa_application_number_uk unique (provider_id, application_no)
);
create index stoa_application_call_ix on stoa_application (call_id, application_no, id);
create index stoa_application_applicant_ix on stoa_application (applicant_id, id);
create index stoa_application_leader_ix on stoa_application (leader_key, id);
