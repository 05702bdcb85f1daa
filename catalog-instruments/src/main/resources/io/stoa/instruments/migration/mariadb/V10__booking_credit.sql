create table stoa_booking_credit (
    id varchar(140) character set utf8mb4 collate utf8mb4_bin not null,
    version bigint not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    holder_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    score integer not null,
    suspended_until datetime(6),
    constraint stoa_booking_credit_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
