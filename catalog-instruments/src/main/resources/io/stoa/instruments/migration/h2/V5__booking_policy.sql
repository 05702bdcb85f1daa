create table stoa_booking_policy (
    id varchar(150) not null,
    version bigint not null,
    scope varchar(10) not null,
    provider_id varchar(36) not null,
    name varchar(60),
    rules character varying not null,
    changed_at timestamp(6) not null,
    constraint stoa_booking_policy_pk primary key (id)
);
create index stoa_booking_policy_provider_ix on stoa_booking_policy (provider_id, id);
