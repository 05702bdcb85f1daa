create table stoa_invoice (
    id varchar(36) collate "C" not null,
    version bigint not null,
    state varchar(10) collate "C" not null,
    provider_id varchar(36) collate "C" not null,
    payer_id varchar(36) collate "C" not null,
    account varchar(50) collate "C" not null,
    billing_month varchar(7) collate "C" not null,
    provider_name varchar(500) collate "C" not null,
    payer_name varchar(500) collate "C" not null,
    currency varchar(3) collate "C" not null,
    total_amount bigint not null,
    entry_count integer not null,
    drafted_at timestamp(6) not null,
    invoice_number varchar(60) collate "C",
    issued_on date,
    paid_on date,
    payment_reference varchar(100) collate "C",
    credit_number varchar(60) collate "C",
    credited_on date,
    credit_reason varchar(500) collate "C",
    constraint stoa_invoice_pk primary key (id),
    constraint stoa_invoice_number_uk unique (provider_id, invoice_number),
    constraint stoa_invoice_credit_uk unique (provider_id, credit_number)
);
create index stoa_invoice_provider_ix on stoa_invoice (provider_id, id);
create index stoa_invoice_payer_ix on stoa_invoice (payer_id, id);
