create table stoa_expert_consent (
    expert_id varchar(36) collate "C" not null,
    consent varchar(250) collate "C" not null,
    constraint stoa_expert_consent_pk primary key (expert_id, consent),
    constraint stoa_expert_consent_fk foreign key (expert_id) references stoa_expert (id)
);
