create table stoa_instrument_identifier (
    instrument_id varchar(36) collate "C" not null,
    number_key varchar(500) collate "C" not null,
    constraint stoa_instrument_identifier_pk primary key (instrument_id, number_key),
    constraint stoa_instrument_identifier_fk foreign key (instrument_id) references stoa_instrument (id)
);
create index stoa_instrument_identifier_ix on stoa_instrument_identifier (number_key);
