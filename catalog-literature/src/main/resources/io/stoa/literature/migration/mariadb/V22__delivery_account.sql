create table stoa_delivery_account (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    library_id varchar(36) character set ascii collate ascii_bin not null,
    name varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
    leader_id varchar(100) character set utf8mb4 collate utf8mb4_bin,
    currency varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
    quota_period varchar(5) character set utf8mb4 collate utf8mb4_bin not null,
    quota_amount bigint,
    quota_requests int,
    approval_limit bigint,
    active boolean not null,
    period_key varchar(7) character set utf8mb4 collate utf8mb4_bin not null,
    reserved_amount bigint not null,
    used_amount bigint not null,
    reserved_requests int not null,
    used_requests int not null,
    constraint stoa_delivery_account_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_delivery_account_library_ix on stoa_delivery_account (library_id, id);
