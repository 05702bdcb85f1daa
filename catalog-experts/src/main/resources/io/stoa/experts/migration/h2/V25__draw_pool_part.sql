create table stoa_draw_pool_part (
    id varchar(80) not null,
    pool_hash varchar(64) not null,
    part integer not null,
    content character varying not null,
    constraint stoa_draw_pool_part_pk primary key (id)
);
create index stoa_draw_pool_part_ix on stoa_draw_pool_part (pool_hash, part);
