create table stoa_calibration_plan (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    instrument_id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    every varchar(20) character set utf8mb4 collate utf8mb4_bin,
    due_on date not null,
    blocks_booking boolean not null,
    changed_at datetime(6) not null,
    constraint stoa_calibration_plan_pk primary key (id),
    constraint stoa_calibration_plan_uk unique (instrument_id),
    constraint stoa_calibration_plan_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
