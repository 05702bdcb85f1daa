create table stoa_due_item (
    id varchar(36) not null,
    kind varchar(60) not null,
    subject varchar(150) not null,
    payload character varying,
    due_at timestamp(6) not null,
    state varchar(10) not null,
    attempts integer not null,
    last_error varchar(1000),
    lease_token varchar(36),
    lease_until timestamp(6),
    constraint stoa_due_item_pk primary key (id),
    constraint stoa_due_item_subject_uk unique (kind, subject)
);
create index stoa_due_item_due_ix on stoa_due_item (state, due_at, id);
