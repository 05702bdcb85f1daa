create table stoa_expert_standing (
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    valid_from date not null,
    valid_until date not null,
    employer_key varchar(40) character set utf8mb4 collate utf8mb4_bin,
    available boolean not null,
    constraint stoa_expert_standing_fk foreign key (expert_id) references stoa_expert (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_expert_standing_ix on stoa_expert_standing (expert_id, valid_from, valid_until, available, employer_key);
