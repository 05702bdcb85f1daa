create table stoa_booking_credit_entry (
    id varchar(36) character set ascii collate ascii_bin not null,
    account_id varchar(140) character set utf8mb4 collate utf8mb4_bin not null,
    booking_id varchar(36) character set ascii collate ascii_bin not null,
    cause varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    points integer not null,
    score integer not null,
    entered_at datetime(6) not null,
    constraint stoa_booking_credit_entry_pk primary key (id),
    constraint stoa_booking_credit_entry_uk unique (booking_id, cause)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_booking_credit_entry_ix on stoa_booking_credit_entry (account_id, entered_at, id);
