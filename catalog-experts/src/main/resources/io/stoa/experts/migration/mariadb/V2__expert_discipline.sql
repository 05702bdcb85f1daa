create table stoa_expert_discipline (
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    discipline varchar(7) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_expert_discipline_pk primary key (expert_id, discipline),
    constraint stoa_expert_discipline_fk foreign key (expert_id) references stoa_expert (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_expert_discipline_ix on stoa_expert_discipline (discipline, expert_id);
