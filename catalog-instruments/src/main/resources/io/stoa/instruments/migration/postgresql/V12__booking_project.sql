create table stoa_booking_project (
    id varchar(36) collate "C" not null,
    version bigint not null,
    code varchar(50) collate "C" not null,
    title varchar(300) collate "C" not null,
    organisation_id varchar(36) collate "C" not null,
    account varchar(50) collate "C",
    active_from timestamp(6) not null,
    active_until timestamp(6) not null,
    members text,
    constraint stoa_booking_project_pk primary key (id),
    constraint stoa_booking_project_uk unique (code)
);
