create table stoa_booking_series (
    id varchar(36) not null,
    instrument_id varchar(36) not null,
    provider_id varchar(36) not null,
    holder_id varchar(100) not null,
    recurrence varchar(500) not null,
    first_at varchar(30) not null,
    length_seconds bigint not null,
    zone varchar(60) not null,
    made_at timestamp(6) not null,
    constraint stoa_booking_series_pk primary key (id)
);
