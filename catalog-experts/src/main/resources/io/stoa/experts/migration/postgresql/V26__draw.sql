create table stoa_draw (
    id varchar(36) collate "C" not null,
    version bigint not null,
    organiser_id varchar(36) collate "C" not null,
    purpose varchar(200) collate "C" not null,
    attempt integer not null,
    previous_id varchar(36) collate "C",
    panel_id varchar(36) collate "C",
    state varchar(10) collate "C" not null,
    reason varchar(1000) collate "C" not null,
    panel_day date not null,
    request text not null,
    pool_size integer not null,
    fingerprint varchar(64) collate "C" not null,
    seed varchar(64) collate "C",
    committed_at timestamp(6) not null,
    drawn_at timestamp(6),
    constraint stoa_draw_pk primary key (id),
    constraint stoa_draw_attempt_uk unique (organiser_id, purpose, attempt)
);
create index stoa_draw_panel_ix on stoa_draw (panel_id);
