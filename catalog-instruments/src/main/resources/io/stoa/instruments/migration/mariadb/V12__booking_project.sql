create table stoa_booking_project (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    code varchar(50) character set utf8mb4 collate utf8mb4_bin not null,
    title varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
    organisation_id varchar(36) character set ascii collate ascii_bin not null,
    account varchar(50) character set utf8mb4 collate utf8mb4_bin,
    active_from datetime(6) not null,
    active_until datetime(6) not null,
    members longtext,
    constraint stoa_booking_project_pk primary key (id),
    constraint stoa_booking_project_uk unique (code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
