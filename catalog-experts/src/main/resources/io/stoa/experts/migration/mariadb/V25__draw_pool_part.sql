create table stoa_draw_pool_part (
    id varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    pool_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    part integer not null,
    content longtext not null,
    constraint stoa_draw_pool_part_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_draw_pool_part_ix on stoa_draw_pool_part (pool_hash, part);
