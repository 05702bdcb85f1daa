create table stoa_code (
    id varchar(36) not null,
    list_id varchar(36) not null,
    code varchar(60) not null,
    parent varchar(60),
    label character varying not null,
    deprecated boolean not null,
    replaced_by character varying not null,
    list_position integer not null,
    constraint stoa_code_pk primary key (id),
    constraint stoa_code_code_uk unique (list_id, code),
    constraint stoa_code_list_fk foreign key (list_id) references stoa_code_list (id)
);
