create table stoa_expert_discipline (
    expert_id varchar(36) not null,
    discipline varchar(7) not null,
    constraint stoa_expert_discipline_pk primary key (expert_id, discipline),
    constraint stoa_expert_discipline_fk foreign key (expert_id) references stoa_expert (id)
);
create index stoa_expert_discipline_ix on stoa_expert_discipline (discipline, expert_id);
