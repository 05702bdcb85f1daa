create table stoa_draw_place (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    panel_id varchar(36) character set ascii collate ascii_bin not null,
    draw_id varchar(36) character set ascii collate ascii_bin not null,
    stratum varchar(50) character set utf8mb4 collate utf8mb4_bin not null,
    stands_in boolean not null,
    place_number integer not null,
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    panel_day date not null,
    constraint stoa_draw_place_pk primary key (id),
    constraint stoa_draw_place_fk foreign key (draw_id) references stoa_draw (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_draw_place_panel_ix on stoa_draw_place (panel_id);
create index stoa_draw_place_rotation_ix on stoa_draw_place (panel_day, state, expert_id);
