create table stoa_expert_key (
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    match_key varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_expert_key_pk primary key (expert_id, match_key),
    constraint stoa_expert_key_fk foreign key (expert_id) references stoa_expert (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_expert_key_ix on stoa_expert_key (match_key, expert_id);
