create table stoa_evaluation (
    call_id varchar(36) not null,
    rule_version varchar(200) not null,
    inputs character varying not null,
    ranking character varying not null,
    evaluation_hash varchar(64) not null,
    stored_at timestamp(6) not null,
    constraint stoa_evaluation_pk primary key (call_id),
    constraint stoa_evaluation_call_fk foreign key (call_id) references stoa_call (id)
);
