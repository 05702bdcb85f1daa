create table stoa_oai_delivery (
    id varchar(36) not null,
    source_id varchar(36) not null,
    consumer varchar(100) not null,
    last_change bigint not null,
    lease_token varchar(36),
    lease_until timestamp(6),
    constraint stoa_oai_delivery_pk primary key (id),
    constraint stoa_oai_delivery_consumer_uk unique (source_id, consumer),
    constraint stoa_oai_delivery_source_fk foreign key (source_id) references stoa_oai_source (id)
);
