create table stoa_import_problem (
    id varchar(36) collate "C" not null,
    run_id varchar(36) collate "C" not null,
    row_no bigint not null,
    field varchar(200) collate "C",
    code varchar(100) collate "C" not null,
    message varchar(1000) collate "C" not null,
    constraint stoa_import_problem_pk primary key (id),
    constraint stoa_import_problem_run_fk foreign key (run_id) references stoa_import_run (id)
);
create index stoa_import_problem_run_ix on stoa_import_problem (run_id, row_no, id);
