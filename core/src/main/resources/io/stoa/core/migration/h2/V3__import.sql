create table stoa_import_run (
    id varchar(36) not null,
    kind varchar(40) not null,
    name varchar(200) not null,
    open_name varchar(200),
    provider_id varchar(36),
    started_by varchar(100) not null,
    started_at timestamp(6) not null,
    finished_at timestamp(6),
    last_row bigint not null,
    registered bigint not null,
    revised bigint not null,
    unchanged bigint not null,
    refused bigint not null,
    constraint stoa_import_run_pk primary key (id),
    constraint stoa_import_run_open_uk unique (kind, open_name)
);
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
