create table stoa_work_identifier (
    work_id varchar(36) collate "C" not null,
    identifier_key varchar(200) collate "C" not null,
    constraint stoa_work_identifier_pk primary key (work_id, identifier_key),
    constraint stoa_work_identifier_fk foreign key (work_id) references stoa_work (id)
);
create index stoa_work_identifier_ix on stoa_work_identifier (identifier_key, work_id);
