create table stoa_draw (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    organiser_id varchar(36) character set ascii collate ascii_bin not null,
    purpose varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    attempt integer not null,
    previous_id varchar(36) character set ascii collate ascii_bin,
    panel_id varchar(36) character set ascii collate ascii_bin,
    state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    panel_day date not null,
    request longtext not null,
    pool_size integer not null,
    fingerprint varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    seed varchar(64) character set utf8mb4 collate utf8mb4_bin,
    committed_at datetime(6) not null,
    drawn_at datetime(6),
    constraint stoa_draw_pk primary key (id),
    constraint stoa_draw_attempt_uk unique (organiser_id, purpose, attempt)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_draw_panel_ix on stoa_draw (panel_id);
