create table stoa_booking_policy (
    id varchar(150) character set utf8mb4 collate utf8mb4_bin not null,
    version bigint not null,
    scope varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    name varchar(60) character set utf8mb4 collate utf8mb4_bin,
    rules longtext not null,
    changed_at datetime(6) not null,
    constraint stoa_booking_policy_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_booking_policy_provider_ix on stoa_booking_policy (provider_id, id);
