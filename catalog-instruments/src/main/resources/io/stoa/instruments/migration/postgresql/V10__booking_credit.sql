create table stoa_booking_credit (
    id varchar(140) collate "C" not null,
    version bigint not null,
    provider_id varchar(36) collate "C" not null,
    holder_id varchar(100) collate "C" not null,
    score integer not null,
    suspended_until timestamp(6),
    constraint stoa_booking_credit_pk primary key (id)
);
