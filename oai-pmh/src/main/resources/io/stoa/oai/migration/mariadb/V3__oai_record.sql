create table stoa_oai_record (
    id varchar(36) character set ascii collate ascii_bin not null,
    source_id varchar(36) character set ascii collate ascii_bin not null,
    identifier varchar(700) not null,
    datestamp datetime(6) not null,
    set_specs longtext not null,
    deleted boolean not null,
    metadata longtext,
    about longtext not null,
    change_number bigint not null,
    harvested_at datetime(6) not null,
    seen_run_id varchar(36) character set ascii collate ascii_bin not null,
    constraint stoa_oai_record_pk primary key (id),
    constraint stoa_oai_record_identifier_uk unique (source_id, identifier),
    constraint stoa_oai_record_change_uk unique (source_id, change_number),
    constraint stoa_oai_record_source_fk foreign key (source_id) references stoa_oai_source (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
