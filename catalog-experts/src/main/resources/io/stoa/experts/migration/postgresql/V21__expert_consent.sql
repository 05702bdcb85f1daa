create table stoa_expert_consent (
    expert_id varchar(36) collate "C" not null,
    purpose varchar(200) collate "C" not null,
    given_on date not null,
    valid_until date,
    constraint stoa_expert_consent_fk foreign key (expert_id) references stoa_expert (id)
);
create index stoa_expert_consent_ix on stoa_expert_consent (expert_id, purpose);
