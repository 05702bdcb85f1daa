create table stoa_work_match_key (
    work_id varchar(36) character set ascii collate ascii_bin not null,
    match_key bigint not null,
    constraint stoa_work_match_key_pk primary key (work_id, match_key)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_work_match_key_ix on stoa_work_match_key (match_key, work_id);
