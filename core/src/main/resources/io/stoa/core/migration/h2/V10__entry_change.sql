create table stoa_entry_change (
    id varchar(36) not null,
    seq bigint,
    kind varchar(40) not null,
    entry_id varchar(36) not null,
    provider_id varchar(36) not null,
    audience varchar(10) not null,
    status varchar(10) not null,
    tombstone boolean not null,
    entry_version bigint not null,
    changed_at timestamp(6) not null,
    constraint stoa_entry_change_pk primary key (id),
    constraint stoa_entry_change_seq_uk unique (seq)
);
create index stoa_entry_change_new_ix on stoa_entry_change (seq, changed_at, id);
