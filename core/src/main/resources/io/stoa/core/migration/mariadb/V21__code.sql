create table stoa_code (
    id varchar(36) character set ascii collate ascii_bin not null,
    list_id varchar(36) character set ascii collate ascii_bin not null,
    code varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
    parent varchar(60) character set utf8mb4 collate utf8mb4_bin,
    label mediumtext not null,
    deprecated boolean not null,
    replaced_by mediumtext not null,
    list_position integer not null,
    primary key (id),
    constraint stoa_code_code_uk unique (list_id, code),
    constraint stoa_code_list_fk foreign key (list_id) references stoa_code_list (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
