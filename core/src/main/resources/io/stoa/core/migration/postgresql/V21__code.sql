create table stoa_code (
    id varchar(36) collate "C" not null,
    list_id varchar(36) collate "C" not null,
    code varchar(60) collate "C" not null,
    parent varchar(60) collate "C",
    label text not null,
    deprecated boolean not null,
    replaced_by text not null,
    list_position integer not null,
    constraint stoa_code_pk primary key (id),
    constraint stoa_code_code_uk unique (list_id, code),
    constraint stoa_code_list_fk foreign key (list_id) references stoa_code_list (id)
);
