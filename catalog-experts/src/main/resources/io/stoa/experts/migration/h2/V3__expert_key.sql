create table stoa_expert_key (
    expert_id varchar(36) not null,
    match_key varchar(80) not null,
    constraint stoa_expert_key_pk primary key (expert_id, match_key),
    constraint stoa_expert_key_fk foreign key (expert_id) references stoa_expert (id)
);
create index stoa_expert_key_ix on stoa_expert_key (match_key, expert_id);
