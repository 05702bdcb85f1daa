create table stoa_expert_standing (
    expert_id varchar(36) collate "C" not null,
    valid_from date not null,
    valid_until date not null,
    employer_key varchar(40) collate "C",
    available boolean not null,
    constraint stoa_expert_standing_fk foreign key (expert_id) references stoa_expert (id)
);
create index stoa_expert_standing_ix on stoa_expert_standing (expert_id, valid_from, valid_until, available, employer_key);
