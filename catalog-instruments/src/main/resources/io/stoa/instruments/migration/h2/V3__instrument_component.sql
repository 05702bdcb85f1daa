create table stoa_instrument_component (
    id varchar(36) not null,
    whole_id varchar(36) not null,
    part_id varchar(36) not null,
    linked_at timestamp(6) not null,
    constraint stoa_instrument_component_pk primary key (id),
    constraint stoa_instrument_component_uk unique (whole_id, part_id),
    constraint stoa_instrument_component_whole_fk foreign key (whole_id) references stoa_instrument (id),
    constraint stoa_instrument_component_part_fk foreign key (part_id) references stoa_instrument (id)
);
create index stoa_instrument_component_part_ix on stoa_instrument_component (part_id);
