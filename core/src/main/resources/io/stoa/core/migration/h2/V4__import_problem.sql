create table stoa_import_problem (
    id varchar(36) not null,
    run_id varchar(36) not null,
    row_no bigint not null,
    field varchar(200),
    code varchar(100) not null,
    message varchar(1000) not null,
    constraint stoa_import_problem_pk primary key (id),
    constraint stoa_import_problem_run_fk foreign key (run_id) references stoa_import_run (id)
);
create index stoa_import_problem_run_ix on stoa_import_problem (run_id, row_no, id);
