create table stoa_sandbox_toy (
    id varchar(36) character set ascii collate ascii_bin not null,
    box_id varchar(36) character set ascii collate ascii_bin,
    code varchar(60) not null,
    story longtext,
    bought_at datetime(6),
    price integer not null,
    constraint stoa_sandbox_toy_pk primary key (id),
    constraint stoa_sandbox_toy_code_uk unique (code),
    constraint stoa_sandbox_toy_box_fk foreign key (box_id) references stoa_sandbox_box (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
