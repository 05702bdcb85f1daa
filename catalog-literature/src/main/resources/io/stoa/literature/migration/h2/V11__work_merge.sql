create table stoa_work_merge (
    id varchar(36) not null,
    version bigint not null,
    kept_id varchar(36) not null,
    state varchar(10) not null,
    origins character varying not null,
    merged character varying not null,
    content_before character varying not null,
    version_before bigint not null,
    version_after bigint not null,
    note varchar(1000) not null,
    merged_at timestamp(6) not null,
    merged_by varchar(100) not null,
    undone_note varchar(1000),
    undone_at timestamp(6),
    undone_by varchar(100),
    constraint stoa_work_merge_pk primary key (id),
    constraint stoa_work_merge_kept_fk foreign key (kept_id) references stoa_work (id)
);
create index stoa_work_merge_kept_ix on stoa_work_merge (kept_id, id);
