create table stoa_duplicate_pair (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    first_id varchar(36) character set ascii collate ascii_bin not null,
    second_id varchar(36) character set ascii collate ascii_bin not null,
    first_provider varchar(36) character set ascii collate ascii_bin not null,
    second_provider varchar(36) character set ascii collate ascii_bin not null,
    first_version bigint not null,
    second_version bigint not null,
    score integer not null,
    reasons longtext not null,
    state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    found_at datetime(6) not null,
    note varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    decided_at datetime(6),
    decided_by varchar(100) character set utf8mb4 collate utf8mb4_bin,
    merge_id varchar(36) character set ascii collate ascii_bin,
    constraint stoa_duplicate_pair_pk primary key (id),
    constraint stoa_duplicate_pair_works_uk unique (first_id, second_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_duplicate_pair_state_ix on stoa_duplicate_pair (state, score desc, id);
create index stoa_duplicate_pair_score_ix on stoa_duplicate_pair (score desc, id);
create index stoa_duplicate_pair_second_ix on stoa_duplicate_pair (second_id);
