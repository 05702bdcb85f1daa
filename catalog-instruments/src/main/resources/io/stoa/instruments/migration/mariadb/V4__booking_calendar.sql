create table stoa_booking_calendar (
    id varchar(36) character set ascii collate ascii_bin not null,
    zone varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    group_name varchar(60) character set utf8mb4 collate utf8mb4_bin,
    longest_minutes bigint not null,
    revision bigint not null,
    constraint stoa_booking_calendar_pk primary key (id),
    constraint stoa_booking_calendar_fk foreign key (id) references stoa_instrument (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
