create table stoa_booking_calendar (
    id varchar(36) collate "C" not null,
    zone varchar(60) collate "C" not null,
    group_name varchar(60) collate "C",
    longest_minutes bigint not null,
    revision bigint not null,
    constraint stoa_booking_calendar_pk primary key (id),
    constraint stoa_booking_calendar_fk foreign key (id) references stoa_instrument (id)
);
