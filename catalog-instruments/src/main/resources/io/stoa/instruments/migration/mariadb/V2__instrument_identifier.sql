create table stoa_instrument_identifier (
    instrument_id varchar(36) character set ascii collate ascii_bin not null,
    number_key varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_instrument_identifier_pk primary key (instrument_id, number_key),
    constraint stoa_instrument_identifier_fk foreign key (instrument_id) references stoa_instrument (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_instrument_identifier_ix on stoa_instrument_identifier (number_key);
