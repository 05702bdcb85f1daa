create table stoa_declared_conflict (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    organiser_id varchar(36) character set ascii collate ascii_bin not null,
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    application_id varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    declared_at datetime(6) not null,
    withdrawn_because varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    constraint stoa_declared_conflict_pk primary key (id),
    constraint stoa_declared_conflict_fk foreign key (expert_id) references stoa_expert (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_declared_conflict_application_ix on stoa_declared_conflict (organiser_id, application_id);
create index stoa_declared_conflict_expert_ix on stoa_declared_conflict (expert_id, application_id);
