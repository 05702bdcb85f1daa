create table stoa_stage_notice (
    id varchar(36) not null,
    call_id varchar(36) not null,
    notice_no integer not null,
    provider_id varchar(36) not null,
    audience varchar(10) not null,
    stage varchar(20) not null,
    published_at timestamp(6) not null,
    content character varying not null,
    constraint stoa_stage_notice_pk primary key (id),
    constraint stoa_stage_notice_number_uk unique (call_id, notice_no),
    constraint stoa_stage_notice_call_fk foreign key (call_id) references stoa_call (id)
);
create index stoa_stage_notice_published_ix on stoa_stage_notice (published_at, id);
