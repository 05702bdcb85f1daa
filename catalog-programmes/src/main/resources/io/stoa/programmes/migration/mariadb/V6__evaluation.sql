create table stoa_evaluation (
    call_id varchar(36) character set ascii collate ascii_bin not null,
    rule_version varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    inputs longtext not null,
    ranking longtext not null,
    evaluation_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    stored_at datetime(6) not null,
    constraint stoa_evaluation_pk primary key (call_id),
    constraint stoa_evaluation_call_fk foreign key (call_id) references stoa_call (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
