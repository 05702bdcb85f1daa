create table stoa_change_position (
    consumer varchar(100) not null,
    seq bigint not null,
    moved_at timestamp(6) not null,
    constraint stoa_change_position_pk primary key (consumer)
);
