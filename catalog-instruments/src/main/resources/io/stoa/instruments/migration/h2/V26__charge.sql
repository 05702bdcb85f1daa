create table stoa_charge (
    id varchar(36) not null,
    kind varchar(10) not null,
    use_id varchar(36) not null,
    entry_number integer not null,
    origin_key varchar(200),
    origin_kind varchar(40) not null,
    origin_id varchar(100) not null,
    provider_id varchar(36) not null,
    instrument_id varchar(36) not null,
    instrument_title varchar(500) not null,
    payer_id varchar(36) not null,
    account varchar(50) not null,
    user_kind varchar(12) not null,
    charge_unit varchar(10) not null,
    quantity bigint not null,
    service_code varchar(40),
    rate_id varchar(36) not null,
    unit_price bigint not null,
    amount bigint not null,
    currency varchar(3) not null,
    used_at timestamp(6) not null,
    use_day date not null,
    service_day date not null,
    billing_month varchar(7) not null,
    charged_at timestamp(6) not null,
    reason varchar(500),
    constraint stoa_charge_pk primary key (id),
    constraint stoa_charge_origin_uk unique (origin_key),
    constraint stoa_charge_entry_uk unique (use_id, entry_number),
    constraint stoa_charge_rate_fk foreign key (rate_id) references stoa_rate (id)
);
create index stoa_charge_account_ix on stoa_charge (provider_id, payer_id, account, billing_month, id);
create index stoa_charge_source_ix on stoa_charge (origin_kind, origin_id);
create index stoa_charge_rate_ix on stoa_charge (rate_id, use_day);
create index stoa_charge_instrument_ix on stoa_charge (instrument_id, use_day);
