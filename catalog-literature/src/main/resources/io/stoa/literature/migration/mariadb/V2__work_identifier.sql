create table stoa_work_identifier (
    work_id varchar(36) character set ascii collate ascii_bin not null,
    identifier_key varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_work_identifier_pk primary key (work_id, identifier_key),
    constraint stoa_work_identifier_fk foreign key (work_id) references stoa_work (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_work_identifier_ix on stoa_work_identifier (identifier_key, work_id);
