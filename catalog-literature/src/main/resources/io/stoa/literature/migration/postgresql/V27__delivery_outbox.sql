create table stoa_delivery_outbox (
    id varchar(36) collate "C" not null,
    sender_id varchar(36) collate "C" not null,
    receiver_id varchar(36) collate "C" not null,
    conversation_id varchar(36) collate "C" not null,
    side varchar(10) collate "C" not null,
    kind varchar(40) collate "C" not null,
    content text,
    state varchar(10) collate "C" not null,
    error varchar(500) collate "C",
    created_at timestamp(6) not null,
    ended_at timestamp(6),
    constraint stoa_delivery_outbox_pk primary key (id)
);
create index stoa_delivery_outbox_conversation_ix on stoa_delivery_outbox (conversation_id, id);
