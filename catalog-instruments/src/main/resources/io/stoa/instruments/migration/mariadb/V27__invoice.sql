create table stoa_invoice (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    payer_id varchar(36) character set ascii collate ascii_bin not null,
    account varchar(50) character set utf8mb4 collate utf8mb4_bin not null,
    billing_month varchar(7) character set utf8mb4 collate utf8mb4_bin not null,
    provider_name varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    payer_name varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    currency varchar(3) character set utf8mb4 collate utf8mb4_bin not null,
    total_amount bigint not null,
    entry_count integer not null,
    drafted_at datetime(6) not null,
    invoice_number varchar(60) character set utf8mb4 collate utf8mb4_bin,
    issued_on date,
    paid_on date,
    payment_reference varchar(100) character set utf8mb4 collate utf8mb4_bin,
    credit_number varchar(60) character set utf8mb4 collate utf8mb4_bin,
    credited_on date,
    credit_reason varchar(500) character set utf8mb4 collate utf8mb4_bin,
    constraint stoa_invoice_pk primary key (id),
    constraint stoa_invoice_number_uk unique (provider_id, invoice_number),
    constraint stoa_invoice_credit_uk unique (provider_id, credit_number)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_invoice_provider_ix on stoa_invoice (provider_id, id);
create index stoa_invoice_payer_ix on stoa_invoice (payer_id, id);
