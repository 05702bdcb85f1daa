create table stoa_delivery_inbox (
    message_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    received_at datetime(6) not null,
    constraint stoa_delivery_inbox_pk primary key (message_hash)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_delivery_inbox_ix on stoa_delivery_inbox (received_at);
