create table stoa_booking_project (
    id varchar(36) not null,
    version bigint not null,
    code varchar(50) not null,
    title varchar(300) not null,
    organisation_id varchar(36) not null,
    account varchar(50),
    active_from timestamp(6) not null,
    active_until timestamp(6) not null,
    members character varying,
    constraint stoa_booking_project_pk primary key (id),
    constraint stoa_booking_project_uk unique (code)
);
