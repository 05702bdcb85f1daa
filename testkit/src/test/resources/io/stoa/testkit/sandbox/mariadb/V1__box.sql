create table stoa_sandbox_box (
    id varchar(36) character set ascii collate ascii_bin not null,
    label varchar(60) not null,
    constraint stoa_sandbox_box_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
