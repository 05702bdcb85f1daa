create table stoa_call_progress (
    call_id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    stage varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    stage_since datetime(6) not null,
    opens_at datetime(6) not null,
    closes_at datetime(6) not null,
    review_round integer not null,
    notice_count integer not null,
    decision_no integer not null,
    objection_count integer not null,
    objections_from date,
    objections_until date,
    provisional boolean not null,
    constraint stoa_call_progress_pk primary key (call_id),
    constraint stoa_call_progress_call_fk foreign key (call_id) references stoa_call (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_call_progress_stage_ix on stoa_call_progress (stage, closes_at, call_id);
