create table stoa_expert_standing (
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    standing varchar(70) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_expert_standing_pk primary key (expert_id, standing),
    constraint stoa_expert_standing_fk foreign key (expert_id) references stoa_expert (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
