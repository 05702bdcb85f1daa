create table stoa_draw_head (
    id varchar(36) not null,
    last_seq bigint not null,
    last_hash varchar(64) not null,
    constraint stoa_draw_head_pk primary key (id)
);
insert into stoa_draw_head (id, last_seq, last_hash) values ('head', 0, '0000000000000000000000000000000000000000000000000000000000000000');
