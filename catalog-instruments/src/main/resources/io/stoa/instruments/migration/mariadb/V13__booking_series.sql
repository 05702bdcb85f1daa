create table stoa_booking_series (
    id varchar(36) character set ascii collate ascii_bin not null,
    instrument_id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    holder_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    recurrence varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    first_at varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
    length_seconds bigint not null,
    zone varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    made_at datetime(6) not null,
    constraint stoa_booking_series_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
