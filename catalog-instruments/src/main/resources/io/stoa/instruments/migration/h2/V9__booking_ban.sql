create table stoa_booking_ban (
    id varchar(36) not null,
    provider_id varchar(36),
    holder_id varchar(100) not null,
    pronounced_at timestamp(6) not null,
    until_at timestamp(6),
    lifted_at timestamp(6),
    reason varchar(1000) not null,
    pronounced_by varchar(100) not null,
    constraint stoa_booking_ban_pk primary key (id)
);
create index stoa_booking_ban_ix on stoa_booking_ban (holder_id);
