create table stoa_problem_report (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    instrument_id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    reporter_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    severity varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    description varchar(2000) character set utf8mb4 collate utf8mb4_bin not null,
    state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    outage_id varchar(36) character set ascii collate ascii_bin,
    note varchar(2000) character set utf8mb4 collate utf8mb4_bin,
    reported_at datetime(6) not null,
    changed_at datetime(6) not null,
    constraint stoa_problem_report_pk primary key (id),
    constraint stoa_problem_report_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_problem_report_instrument_ix on stoa_problem_report (instrument_id, reported_at, id);
create index stoa_problem_report_provider_ix on stoa_problem_report (provider_id, reported_at, id);
