create table stoa_booking_credit_entry (
    id varchar(36) not null,
    account_id varchar(140) not null,
    booking_id varchar(36) not null,
    cause varchar(12) not null,
    points integer not null,
    score integer not null,
    entered_at timestamp(6) not null,
    constraint stoa_booking_credit_entry_pk primary key (id),
    constraint stoa_booking_credit_entry_uk unique (booking_id, cause)
);
create index stoa_booking_credit_entry_ix on stoa_booking_credit_entry (account_id, entered_at, id);
