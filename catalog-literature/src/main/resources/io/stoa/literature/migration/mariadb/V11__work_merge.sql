create table stoa_work_merge (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    kept_id varchar(36) character set ascii collate ascii_bin not null,
    state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    origins longtext not null,
    merged longtext not null,
    content_before longtext not null,
    version_before bigint not null,
    version_after bigint not null,
    note varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    merged_at datetime(6) not null,
    merged_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    undone_note varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    undone_at datetime(6),
    undone_by varchar(100) character set utf8mb4 collate utf8mb4_bin,
    constraint stoa_work_merge_pk primary key (id),
    constraint stoa_work_merge_kept_fk foreign key (kept_id) references stoa_work (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_work_merge_kept_ix on stoa_work_merge (kept_id, id);
