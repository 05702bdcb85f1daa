create extension if not exists btree_gist;
create table stoa_booking (
    id varchar(36) collate "C" not null,
    version bigint not null,
    instrument_id varchar(36) collate "C" not null,
    provider_id varchar(36) collate "C" not null,
    holder_id varchar(100) collate "C" not null,
    organisation_id varchar(36) collate "C",
    research_group varchar(100) collate "C",
    state varchar(14) collate "C" not null,
    starts_at timestamp(6) not null,
    ends_at timestamp(6) not null,
    sole_use boolean not null,
    purpose varchar(500) collate "C",
    project varchar(50) collate "C",
    series_id varchar(36) collate "C",
    bundle_id varchar(36) collate "C",
    sequence integer not null,
    made_by varchar(100) collate "C" not null,
    made_at timestamp(6) not null,
    changed_at timestamp(6) not null,
    reason varchar(1000) collate "C",
    decide_by timestamp(6),
    checked_in_at timestamp(6),
    checked_out_at timestamp(6),
    constraint stoa_booking_pk primary key (id),
    constraint stoa_booking_in_calendar_fk foreign key (instrument_id) references stoa_booking_calendar (id),
    constraint stoa_booking_sole_use_ex exclude using gist (instrument_id with =, tsrange(starts_at, ends_at) with &&) where (sole_use and state in ('OFFERED', 'PENDING', 'CONFIRMED', 'IN_USE', 'COMPLETED'))
);
create index stoa_booking_instrument_ix on stoa_booking (instrument_id, starts_at);
create index stoa_booking_holder_ix on stoa_booking (holder_id, starts_at, id);
create index stoa_booking_provider_ix on stoa_booking (provider_id, starts_at, id);
create index stoa_booking_holder_end_ix on stoa_booking (instrument_id, holder_id, ends_at);
create index stoa_booking_series_ix on stoa_booking (series_id);
create index stoa_booking_bundle_ix on stoa_booking (bundle_id);
