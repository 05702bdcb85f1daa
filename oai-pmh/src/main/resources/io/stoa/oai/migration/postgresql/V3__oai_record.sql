create table stoa_oai_record (
    id varchar(36) collate "C" not null,
    source_id varchar(36) collate "C" not null,
    identifier varchar(700) collate "C" not null,
    datestamp timestamp(6) not null,
    set_specs text not null,
    deleted boolean not null,
    metadata text,
    about text not null,
    change_number bigint not null,
    harvested_at timestamp(6) not null,
    seen_run_id varchar(36) collate "C" not null,
    constraint stoa_oai_record_pk primary key (id),
    constraint stoa_oai_record_identifier_uk unique (source_id, identifier),
    constraint stoa_oai_record_change_uk unique (source_id, change_number),
    constraint stoa_oai_record_source_fk foreign key (source_id) references stoa_oai_source (id)
);
