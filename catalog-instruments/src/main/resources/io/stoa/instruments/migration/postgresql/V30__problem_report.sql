create table stoa_problem_report (
    id varchar(36) collate "C" not null,
    version bigint not null,
    instrument_id varchar(36) collate "C" not null,
    provider_id varchar(36) collate "C" not null,
    reporter_id varchar(100) collate "C" not null,
    severity varchar(10) collate "C" not null,
    description varchar(2000) collate "C" not null,
    state varchar(12) collate "C" not null,
    outage_id varchar(36) collate "C",
    note varchar(2000) collate "C",
    reported_at timestamp(6) not null,
    changed_at timestamp(6) not null,
    constraint stoa_problem_report_pk primary key (id),
    constraint stoa_problem_report_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
);
create index stoa_problem_report_instrument_ix on stoa_problem_report (instrument_id, reported_at, id);
create index stoa_problem_report_provider_ix on stoa_problem_report (provider_id, reported_at, id);
