create table stoa_oai_delivery (
    id varchar(36) character set ascii collate ascii_bin not null,
    source_id varchar(36) character set ascii collate ascii_bin not null,
    consumer varchar(100) not null,
    last_change bigint not null,
    lease_token varchar(36) character set ascii collate ascii_bin,
    lease_until datetime(6),
    constraint stoa_oai_delivery_pk primary key (id),
    constraint stoa_oai_delivery_consumer_uk unique (source_id, consumer),
    constraint stoa_oai_delivery_source_fk foreign key (source_id) references stoa_oai_source (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
