create table stoa_declared_conflict (
    id varchar(36) not null,
    version bigint not null,
    organiser_id varchar(36) not null,
    expert_id varchar(36) not null,
    application_id varchar(200) not null,
    reason varchar(1000) not null,
    declared_at timestamp(6) not null,
    withdrawn_because varchar(1000),
    constraint stoa_declared_conflict_pk primary key (id),
    constraint stoa_declared_conflict_fk foreign key (expert_id) references stoa_expert (id)
);
create index stoa_declared_conflict_application_ix on stoa_declared_conflict (organiser_id, application_id);
create index stoa_declared_conflict_expert_ix on stoa_declared_conflict (expert_id, application_id);
