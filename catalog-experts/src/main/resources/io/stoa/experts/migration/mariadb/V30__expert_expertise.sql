create table stoa_expert_expertise (
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    lookup varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    source varchar(16) character set utf8mb4 collate utf8mb4_bin not null,
    as_of date not null,
    term varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_expert_expertise_pk primary key (expert_id, lookup, source),
    constraint stoa_expert_expertise_fk foreign key (expert_id) references stoa_expert (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_expert_expertise_ix on stoa_expert_expertise (lookup, expert_id);
