create table stoa_draw_head (
    id varchar(36) character set ascii collate ascii_bin not null,
    last_seq bigint not null,
    last_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_draw_head_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
insert into stoa_draw_head (id, last_seq, last_hash) values ('head', 0, '0000000000000000000000000000000000000000000000000000000000000000');
