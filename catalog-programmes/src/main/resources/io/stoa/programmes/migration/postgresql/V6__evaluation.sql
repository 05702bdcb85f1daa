create table stoa_evaluation (
    call_id varchar(36) collate "C" not null,
    rule_version varchar(200) collate "C" not null,
    inputs text not null,
    ranking text not null,
    evaluation_hash varchar(64) collate "C" not null,
    stored_at timestamp(6) not null,
    constraint stoa_evaluation_pk primary key (call_id),
    constraint stoa_evaluation_call_fk foreign key (call_id) references stoa_call (id)
);
