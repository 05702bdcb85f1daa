create table stoa_personal_record (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    kind varchar(24) character set utf8mb4 collate utf8mb4_bin not null,
    ciphertext varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    lookup_key varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
    keys_used varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
    stored_at datetime(6) not null,
    constraint stoa_personal_record_pk primary key (id),
    constraint stoa_personal_record_uk unique (expert_id, kind),
    constraint stoa_personal_record_fk foreign key (expert_id) references stoa_expert (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_personal_record_ix on stoa_personal_record (lookup_key);
