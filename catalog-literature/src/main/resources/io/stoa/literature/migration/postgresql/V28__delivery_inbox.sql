create table stoa_delivery_inbox (
    message_hash varchar(64) collate "C" not null,
    received_at timestamp(6) not null,
    constraint stoa_delivery_inbox_pk primary key (message_hash)
);
create index stoa_delivery_inbox_ix on stoa_delivery_inbox (received_at);
