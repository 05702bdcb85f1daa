create table stoa_work_merge (
    id varchar(36) collate "C" not null,
    version bigint not null,
    kept_id varchar(36) collate "C" not null,
    state varchar(10) collate "C" not null,
    origins text not null,
    merged text not null,
    content_before text not null,
    version_before bigint not null,
    version_after bigint not null,
    note varchar(1000) collate "C" not null,
    merged_at timestamp(6) not null,
    merged_by varchar(100) collate "C" not null,
    undone_note varchar(1000) collate "C",
    undone_at timestamp(6),
    undone_by varchar(100) collate "C",
    constraint stoa_work_merge_pk primary key (id),
    constraint stoa_work_merge_kept_fk foreign key (kept_id) references stoa_work (id)
);
create index stoa_work_merge_kept_ix on stoa_work_merge (kept_id, id);
