create table stoa_panel_ban (
    id varchar(36) not null,
    version bigint not null,
    expert_id varchar(36) not null,
    banned_from date not null,
    banned_until date,
    reason varchar(1000) not null,
    banned_at timestamp(6) not null,
    lifted_because varchar(1000),
    constraint stoa_panel_ban_pk primary key (id),
    constraint stoa_panel_ban_fk foreign key (expert_id) references stoa_expert (id)
);
create index stoa_panel_ban_ix on stoa_panel_ban (expert_id, banned_from);
