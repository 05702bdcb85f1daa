create table stoa_call_progress (
    call_id varchar(36) collate "C" not null,
    version bigint not null,
    provider_id varchar(36) collate "C" not null,
    stage varchar(20) collate "C" not null,
    stage_since timestamp(6) not null,
    opens_at timestamp(6) not null,
    closes_at timestamp(6) not null,
    review_round integer not null,
    notice_count integer not null,
    decision_no integer not null,
    objection_count integer not null,
    objections_from date,
    objections_until date,
    provisional boolean not null,
    constraint stoa_call_progress_pk primary key (call_id),
    constraint stoa_call_progress_call_fk foreign key (call_id) references stoa_call (id)
);
create index stoa_call_progress_stage_ix on stoa_call_progress (stage, closes_at, call_id);
