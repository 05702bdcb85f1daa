create table stoa_person_alias (
    id varchar(36) collate "C" not null,
    version bigint not null,
    expert_id varchar(36) collate "C" not null,
    kind varchar(10) collate "C" not null,
    alias_value varchar(300) collate "C" not null,
    alias_key varchar(80) collate "C" not null,
    certainty varchar(12) collate "C" not null,
    reason varchar(1000) collate "C" not null,
    decided_by varchar(100) collate "C" not null,
    decided_at timestamp(6) not null,
    constraint stoa_person_alias_pk primary key (id),
    constraint stoa_person_alias_uk unique (expert_id, alias_key),
    constraint stoa_person_alias_fk foreign key (expert_id) references stoa_expert (id)
);
