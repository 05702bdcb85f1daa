create table stoa_booking_qualification (
    id varchar(36) not null,
    provider_id varchar(36) not null,
    holder_id varchar(100) not null,
    kind varchar(60) not null,
    valid_from timestamp(6) not null,
    valid_until timestamp(6),
    source varchar(500),
    granted_by varchar(100) not null,
    constraint stoa_booking_qualification_pk primary key (id)
);
create index stoa_booking_qualification_ix on stoa_booking_qualification (holder_id, provider_id, kind);
