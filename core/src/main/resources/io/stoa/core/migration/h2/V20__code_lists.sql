create table stoa_code_list (
    id varchar(36) primary key,
    name varchar(60) not null,
    version varchar(40) not null,
    title varchar(1000000) not null,
    effective_from date not null,
    effective_until date,
    code_count integer not null,
    content_hash varchar(64) not null,
    loaded_at timestamp(6) not null,
    constraint stoa_code_list_version unique (name, version),
    constraint stoa_code_list_from unique (name, effective_from)
);

create table stoa_code (
    id varchar(36) primary key,
    list_id varchar(36) not null,
    code varchar(60) not null,
    parent varchar(60),
    label varchar(1000000) not null,
    deprecated boolean not null,
    replaced_by varchar(1000000) not null,
    list_position integer not null,
    constraint stoa_code_code unique (list_id, code),
    constraint stoa_code_list_fk foreign key (list_id) references stoa_code_list (id)
);
