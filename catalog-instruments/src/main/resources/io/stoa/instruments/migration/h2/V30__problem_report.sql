create table stoa_problem_report (
    id varchar(36) not null,
    version bigint not null,
    instrument_id varchar(36) not null,
    provider_id varchar(36) not null,
    reporter_id varchar(100) not null,
    severity varchar(10) not null,
    description varchar(2000) not null,
    state varchar(12) not null,
    outage_id varchar(36),
    note varchar(2000),
    reported_at timestamp(6) not null,
    changed_at timestamp(6) not null,
    constraint stoa_problem_report_pk primary key (id),
    constraint stoa_problem_report_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
);
create index stoa_problem_report_instrument_ix on stoa_problem_report (instrument_id, reported_at, id);
create index stoa_problem_report_provider_ix on stoa_problem_report (provider_id, reported_at, id);
