create table stoa_delivery_outbox (
    id varchar(36) character set ascii collate ascii_bin not null,
    sender_id varchar(36) character set ascii collate ascii_bin not null,
    receiver_id varchar(36) character set ascii collate ascii_bin not null,
    conversation_id varchar(36) character set ascii collate ascii_bin not null,
    side varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    kind varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    content longtext,
    state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    error varchar(500) character set utf8mb4 collate utf8mb4_bin,
    created_at datetime(6) not null,
    ended_at datetime(6),
    constraint stoa_delivery_outbox_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_delivery_outbox_conversation_ix on stoa_delivery_outbox (conversation_id, id);
