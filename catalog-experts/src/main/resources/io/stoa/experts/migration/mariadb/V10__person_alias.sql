create table stoa_person_alias (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    alias_value varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
    alias_key varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    certainty varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin not null,
    decided_by varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    decided_at datetime(6) not null,
    constraint stoa_person_alias_pk primary key (id),
    constraint stoa_person_alias_uk unique (expert_id, alias_key),
    constraint stoa_person_alias_fk foreign key (expert_id) references stoa_expert (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
