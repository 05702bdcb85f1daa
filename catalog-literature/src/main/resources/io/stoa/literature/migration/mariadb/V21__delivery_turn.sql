create table stoa_delivery_turn (
    agency_id varchar(36) character set ascii collate ascii_bin not null,
    turns bigint not null,
    constraint stoa_delivery_turn_pk primary key (agency_id),
    constraint stoa_delivery_turn_fk foreign key (agency_id) references stoa_delivery_agency (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
