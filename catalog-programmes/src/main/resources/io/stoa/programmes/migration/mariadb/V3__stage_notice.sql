create table stoa_stage_notice (
    id varchar(36) character set ascii collate ascii_bin not null,
    call_id varchar(36) character set ascii collate ascii_bin not null,
    notice_no integer not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    audience varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    stage varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    published_at datetime(6) not null,
    content longtext not null,
    constraint stoa_stage_notice_pk primary key (id),
    constraint stoa_stage_notice_number_uk unique (call_id, notice_no),
    constraint stoa_stage_notice_call_fk foreign key (call_id) references stoa_call (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_stage_notice_published_ix on stoa_stage_notice (published_at, id);
