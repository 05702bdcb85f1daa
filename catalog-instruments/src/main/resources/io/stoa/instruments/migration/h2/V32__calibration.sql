create table stoa_calibration (
    id varchar(36) not null,
    instrument_id varchar(36) not null,
    provider_id varchar(36) not null,
    done_on date not null,
    done_by varchar(200) not null,
    certificate varchar(200),
    outcome varchar(10) not null,
    remark varchar(1000),
    next_due_on date,
    entered_by varchar(100) not null,
    entered_at timestamp(6) not null,
    constraint stoa_calibration_pk primary key (id),
    constraint stoa_calibration_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
);
create index stoa_calibration_instrument_ix on stoa_calibration (instrument_id, done_on, id);
