create table stoa_draw_place (
    id varchar(36) collate "C" not null,
    version bigint not null,
    panel_id varchar(36) collate "C" not null,
    draw_id varchar(36) collate "C" not null,
    stratum varchar(50) collate "C" not null,
    stands_in boolean not null,
    place_number integer not null,
    expert_id varchar(36) collate "C" not null,
    state varchar(12) collate "C" not null,
    panel_day date not null,
    constraint stoa_draw_place_pk primary key (id),
    constraint stoa_draw_place_fk foreign key (draw_id) references stoa_draw (id)
);
create index stoa_draw_place_panel_ix on stoa_draw_place (panel_id);
create index stoa_draw_place_rotation_ix on stoa_draw_place (panel_day, state, expert_id);
