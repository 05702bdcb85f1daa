create table stoa_delivery_attempt (
    id varchar(36) character set ascii collate ascii_bin not null,
    request_id varchar(36) character set ascii collate ascii_bin not null,
    library_id varchar(36) character set ascii collate ascii_bin not null,
    agency_id varchar(36) character set ascii collate ascii_bin not null,
    tier varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    previous_id varchar(36) character set ascii collate ascii_bin,
    outcome varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    supply_status varchar(30) character set utf8mb4 collate utf8mb4_bin,
    supplier_request_id varchar(200) character set utf8mb4 collate utf8mb4_bin,
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    estimate bigint,
    estimate_currency varchar(3) character set utf8mb4 collate utf8mb4_bin,
    sent_at datetime(6) not null,
    answered_at datetime(6),
    reminded_at datetime(6),
    ended_at datetime(6),
    constraint stoa_delivery_attempt_pk primary key (id),
    constraint stoa_delivery_attempt_fk foreign key (request_id) references stoa_delivery_request (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_delivery_attempt_request_ix on stoa_delivery_attempt (request_id, id);
create index stoa_delivery_attempt_library_ix on stoa_delivery_attempt (library_id, sent_at, id);
