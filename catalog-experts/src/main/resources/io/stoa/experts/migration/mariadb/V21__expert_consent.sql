create table stoa_expert_consent (
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    purpose varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    given_on date not null,
    valid_until date,
    constraint stoa_expert_consent_fk foreign key (expert_id) references stoa_expert (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_expert_consent_ix on stoa_expert_consent (expert_id, purpose);
