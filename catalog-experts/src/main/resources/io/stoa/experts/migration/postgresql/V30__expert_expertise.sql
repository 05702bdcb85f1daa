create table stoa_expert_expertise (
    expert_id varchar(36) collate "C" not null,
    lookup varchar(80) collate "C" not null,
    source varchar(16) collate "C" not null,
    as_of date not null,
    term varchar(200) collate "C" not null,
    constraint stoa_expert_expertise_pk primary key (expert_id, lookup, source),
    constraint stoa_expert_expertise_fk foreign key (expert_id) references stoa_expert (id)
);
create index stoa_expert_expertise_ix on stoa_expert_expertise (lookup, expert_id);
