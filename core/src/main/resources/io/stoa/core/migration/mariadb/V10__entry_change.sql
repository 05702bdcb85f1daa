create table stoa_entry_change (
    id varchar(36) character set ascii collate ascii_bin not null,
    seq bigint,
    kind varchar(40) not null,
    entry_id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    audience varchar(10) not null,
    status varchar(10) not null,
    tombstone boolean not null,
    entry_version bigint not null,
    changed_at datetime(6) not null,
    constraint stoa_entry_change_pk primary key (id),
    constraint stoa_entry_change_seq_uk unique (seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_entry_change_new_ix on stoa_entry_change (seq, changed_at, id);
