create table stoa_panel_ban (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    banned_from date not null,
    banned_until date,
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    banned_at datetime(6) not null,
    lifted_because varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    constraint stoa_panel_ban_pk primary key (id),
    constraint stoa_panel_ban_fk foreign key (expert_id) references stoa_expert (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_panel_ban_ix on stoa_panel_ban (expert_id, banned_from);
