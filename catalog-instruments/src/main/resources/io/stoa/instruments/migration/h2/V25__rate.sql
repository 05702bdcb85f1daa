create table stoa_rate (
    id varchar(36) not null,
    provider_id varchar(36) not null,
    rate_key varchar(120) not null,
    revision integer not null,
    instrument_id varchar(36),
    user_kind varchar(12) not null,
    charge_unit varchar(10) not null,
    service_code varchar(40),
    price bigint not null,
    minimum_amount bigint not null,
    currency varchar(3) not null,
    effective_from date not null,
    effective_until date,
    published_at timestamp(6) not null,
    constraint stoa_rate_pk primary key (id),
    constraint stoa_rate_revision_uk unique (provider_id, rate_key, revision),
    constraint stoa_rate_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
);
create index stoa_rate_provider_ix on stoa_rate (provider_id, effective_from);
