create table stoa_booking_series (
    id varchar(36) collate "C" not null,
    instrument_id varchar(36) collate "C" not null,
    provider_id varchar(36) collate "C" not null,
    holder_id varchar(100) collate "C" not null,
    recurrence varchar(500) collate "C" not null,
    first_at varchar(30) collate "C" not null,
    length_seconds bigint not null,
    zone varchar(60) collate "C" not null,
    made_at timestamp(6) not null,
    constraint stoa_booking_series_pk primary key (id)
);
