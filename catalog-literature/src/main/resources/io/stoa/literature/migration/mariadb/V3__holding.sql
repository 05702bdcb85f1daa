create table stoa_holding (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    work_id varchar(36) character set ascii collate ascii_bin not null,
    library_id varchar(36) character set ascii collate ascii_bin not null,
    source varchar(100) character set utf8mb4 collate utf8mb4_bin,
    source_id varchar(200) character set utf8mb4 collate utf8mb4_bin,
    call_number varchar(200) character set utf8mb4 collate utf8mb4_bin,
    location varchar(200) character set utf8mb4 collate utf8mb4_bin,
    coverage varchar(2000) character set utf8mb4 collate utf8mb4_bin,
    lending varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    copying varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    items longtext not null,
    internal_note varchar(2000) character set utf8mb4 collate utf8mb4_bin,
    updated_at datetime(6) not null,
    constraint stoa_holding_pk primary key (id),
    constraint stoa_holding_source_uk unique (source, source_id),
    constraint stoa_holding_work_fk foreign key (work_id) references stoa_work (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_holding_work_ix on stoa_holding (work_id, id);
create index stoa_holding_library_ix on stoa_holding (library_id, id);
