create table stoa_usage_event (
    id varchar(36) not null,
    usage_date varchar(10) not null,
    work_id varchar(36) not null,
    institution_id varchar(36) not null,
    kind varchar(16) not null,
    access_type varchar(16) not null,
    access_method varchar(16) not null,
    link varchar(50) not null,
    visitor varchar(43) not null,
    session_key varchar(43) not null,
    occurred_at timestamp(6) not null,
    constraint stoa_usage_event_pk primary key (id)
);
create index stoa_usage_event_work_ix on stoa_usage_event (usage_date, work_id, id);
