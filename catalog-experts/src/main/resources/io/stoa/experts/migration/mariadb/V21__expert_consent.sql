create table stoa_expert_consent (
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    consent varchar(250) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_expert_consent_pk primary key (expert_id, consent),
    constraint stoa_expert_consent_fk foreign key (expert_id) references stoa_expert (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
