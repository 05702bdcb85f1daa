create table stoa_application_version (
    id varchar(36) character set ascii collate ascii_bin not null,
    application_id varchar(36) character set ascii collate ascii_bin not null,
    version_no integer not null,
    content longtext not null,
    content_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    saved_at datetime(6) not null,
    saved_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    submitted boolean not null,
    constraint stoa_application_version_pk primary key (id),
    constraint stoa_application_version_number_uk unique (application_id, version_no),
    constraint stoa_application_version_application_fk foreign key (application_id) references stoa_application (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
