create table stoa_usage_count (
    id varchar(36) character set ascii collate ascii_bin not null,
    work_id varchar(36) character set ascii collate ascii_bin not null,
    usage_month varchar(7) not null,
    institution_id varchar(36) character set ascii collate ascii_bin not null,
    access_type varchar(16) not null,
    access_method varchar(16) not null,
    total_investigations bigint not null,
    unique_investigations bigint not null,
    total_requests bigint not null,
    unique_requests bigint not null,
    constraint stoa_usage_count_pk primary key (id),
    constraint stoa_usage_count_key_uk unique (usage_month, work_id, institution_id, access_type, access_method)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_usage_count_institution_ix on stoa_usage_count (institution_id, usage_month);
