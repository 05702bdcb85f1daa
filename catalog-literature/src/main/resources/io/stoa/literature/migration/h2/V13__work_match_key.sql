create table stoa_work_match_key (
    work_id varchar(36) not null,
    match_key bigint not null,
    constraint stoa_work_match_key_pk primary key (work_id, match_key)
);
create index stoa_work_match_key_ix on stoa_work_match_key (match_key, work_id);
