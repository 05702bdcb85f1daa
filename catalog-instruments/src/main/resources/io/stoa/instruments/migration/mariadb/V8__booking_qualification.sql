create table stoa_booking_qualification (
    id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    holder_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    kind varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    valid_from datetime(6) not null,
    valid_until datetime(6),
    source varchar(500) character set utf8mb4 collate utf8mb4_bin,
    granted_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_booking_qualification_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_booking_qualification_ix on stoa_booking_qualification (holder_id, provider_id, kind);
