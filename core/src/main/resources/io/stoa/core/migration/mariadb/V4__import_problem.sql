create table stoa_import_problem (
    id varchar(36) character set ascii collate ascii_bin not null,
    run_id varchar(36) character set ascii collate ascii_bin not null,
    row_no bigint not null,
    field varchar(200) character set utf8mb4 collate utf8mb4_bin,
    code varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    message varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_import_problem_pk primary key (id),
    constraint stoa_import_problem_run_fk foreign key (run_id) references stoa_import_run (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_import_problem_run_ix on stoa_import_problem (run_id, row_no, id);
