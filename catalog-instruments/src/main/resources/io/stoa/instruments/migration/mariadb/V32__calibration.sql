create table stoa_calibration (
    id varchar(36) character set ascii collate ascii_bin not null,
    instrument_id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    done_on date not null,
    done_by varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    certificate varchar(200) character set utf8mb4 collate utf8mb4_bin,
    outcome varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    remark varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    next_due_on date,
    entered_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    entered_at datetime(6) not null,
    constraint stoa_calibration_pk primary key (id),
    constraint stoa_calibration_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_calibration_instrument_ix on stoa_calibration (instrument_id, done_on, id);
