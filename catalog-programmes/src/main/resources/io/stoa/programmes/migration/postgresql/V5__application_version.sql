create table stoa_application_version (
    id varchar(36) collate "C" not null,
    application_id varchar(36) collate "C" not null,
    version_no integer not null,
    content text not null,
    content_hash varchar(64) collate "C" not null,
    saved_at timestamp(6) not null,
    saved_by varchar(100) collate "C" not null,
    submitted boolean not null,
    constraint stoa_application_version_pk primary key (id),
    constraint stoa_application_version_number_uk unique (application_id, version_no),
    constraint stoa_application_version_application_fk foreign key (application_id) references stoa_application (id)
);
