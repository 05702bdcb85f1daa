create table stoa_booking_credit (
    id varchar(140) not null,
    version bigint not null,
    provider_id varchar(36) not null,
    holder_id varchar(100) not null,
    score integer not null,
    suspended_until timestamp(6),
    constraint stoa_booking_credit_pk primary key (id)
);
