create table stoa_sandbox_box (
    id varchar(36) not null,
    label varchar(60) not null,
    constraint stoa_sandbox_box_pk primary key (id)
);
