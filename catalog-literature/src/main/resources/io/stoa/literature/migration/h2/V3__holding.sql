create table stoa_holding (
    id varchar(36) not null,
    version bigint not null,
    work_id varchar(36) not null,
    library_id varchar(36) not null,
    source varchar(100),
    source_id varchar(200),
    call_number varchar(200),
    location varchar(200),
    coverage varchar(2000),
    lending varchar(20) not null,
    copying varchar(20) not null,
    items character varying not null,
    internal_note varchar(2000),
    updated_at timestamp(6) not null,
    constraint stoa_holding_pk primary key (id),
    constraint stoa_holding_source_uk unique (source, source_id),
    constraint stoa_holding_work_fk foreign key (work_id) references stoa_work (id)
);
create index stoa_holding_work_ix on stoa_holding (work_id, id);
create index stoa_holding_library_ix on stoa_holding (library_id, id);
