create table stoa_expert_standing (
    expert_id varchar(36) collate "C" not null,
    standing varchar(70) collate "C" not null,
    constraint stoa_expert_standing_pk primary key (expert_id, standing),
    constraint stoa_expert_standing_fk foreign key (expert_id) references stoa_expert (id)
);
