create table stoa_delivery_outbox (
    id varchar(36) not null,
    sender_id varchar(36) not null,
    receiver_id varchar(36) not null,
    conversation_id varchar(36) not null,
    side varchar(10) not null,
    kind varchar(40) not null,
    content character varying,
    state varchar(10) not null,
    error varchar(500),
    created_at timestamp(6) not null,
    ended_at timestamp(6),
    constraint stoa_delivery_outbox_pk primary key (id)
);
create index stoa_delivery_outbox_conversation_ix on stoa_delivery_outbox (conversation_id, id);
