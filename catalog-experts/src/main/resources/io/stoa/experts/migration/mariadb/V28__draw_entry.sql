create table stoa_draw_entry (
    seq bigint not null,
    draw_id varchar(36) character set ascii collate ascii_bin not null,
    organiser_id varchar(36) character set ascii collate ascii_bin not null,
    kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    entered_at datetime(6) not null,
    entered_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    content longtext not null,
    previous_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_draw_entry_pk primary key (seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_draw_entry_draw_ix on stoa_draw_entry (draw_id, seq);
