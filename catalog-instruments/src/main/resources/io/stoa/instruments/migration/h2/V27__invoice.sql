create table stoa_invoice (
    id varchar(36) not null,
    version bigint not null,
    state varchar(10) not null,
    provider_id varchar(36) not null,
    payer_id varchar(36) not null,
    account varchar(50) not null,
    billing_month varchar(7) not null,
    provider_name varchar(500) not null,
    payer_name varchar(500) not null,
    currency varchar(3) not null,
    total_amount bigint not null,
    entry_count integer not null,
    drafted_at timestamp(6) not null,
    invoice_number varchar(60),
    issued_on date,
    paid_on date,
    payment_reference varchar(100),
    credit_number varchar(60),
    credited_on date,
    credit_reason varchar(500),
    constraint stoa_invoice_pk primary key (id),
    constraint stoa_invoice_number_uk unique (provider_id, invoice_number),
    constraint stoa_invoice_credit_uk unique (provider_id, credit_number)
);
create index stoa_invoice_provider_ix on stoa_invoice (provider_id, id);
create index stoa_invoice_payer_ix on stoa_invoice (payer_id, id);
