create table stoa_entry_change (
    id varchar(36) collate "C" not null,
    seq bigint,
    kind varchar(40) collate "C" not null,
    entry_id varchar(36) collate "C" not null,
    provider_id varchar(36) collate "C" not null,
    audience varchar(10) collate "C" not null,
    status varchar(10) collate "C" not null,
    tombstone boolean not null,
    entry_version bigint not null,
    changed_at timestamp(6) not null,
    constraint stoa_entry_change_pk primary key (id)
);
-- Both partial: PostgreSQL does not take "seq is null" for a fixed first column, so it would sort all that is new.
create unique index stoa_entry_change_seq_uk on stoa_entry_change (seq) where seq is not null;
create index stoa_entry_change_new_ix on stoa_entry_change (changed_at, id) where seq is null;
