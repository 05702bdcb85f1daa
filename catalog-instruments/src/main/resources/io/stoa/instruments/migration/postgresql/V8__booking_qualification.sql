create table stoa_booking_qualification (
    id varchar(36) collate "C" not null,
    provider_id varchar(36) collate "C" not null,
    holder_id varchar(100) collate "C" not null,
    kind varchar(60) collate "C" not null,
    valid_from timestamp(6) not null,
    valid_until timestamp(6),
    source varchar(500) collate "C",
    granted_by varchar(100) collate "C" not null,
    constraint stoa_booking_qualification_pk primary key (id)
);
create index stoa_booking_qualification_ix on stoa_booking_qualification (holder_id, provider_id, kind);
