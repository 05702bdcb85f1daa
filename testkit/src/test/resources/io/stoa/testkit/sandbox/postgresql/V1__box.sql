create table stoa_sandbox_box (
    id varchar(36) collate "C" not null,
    label varchar(60) collate "C" not null,
    constraint stoa_sandbox_box_pk primary key (id)
);
