create table stoa_booking_ban (
    id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin,
    holder_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    pronounced_at datetime(6) not null,
    until_at datetime(6),
    lifted_at datetime(6),
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    pronounced_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_booking_ban_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_booking_ban_ix on stoa_booking_ban (holder_id);
