create table stoa_invoice_claim (
    id varchar(36) character set ascii collate ascii_bin not null,
    charge_id varchar(36) character set ascii collate ascii_bin not null,
    invoice_id varchar(36) character set ascii collate ascii_bin not null,
    constraint stoa_invoice_claim_pk primary key (id),
    constraint stoa_invoice_claim_charge_uk unique (charge_id),
    constraint stoa_invoice_claim_charge_fk foreign key (charge_id) references stoa_charge (id),
    constraint stoa_invoice_claim_invoice_fk foreign key (invoice_id) references stoa_invoice (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_invoice_claim_invoice_ix on stoa_invoice_claim (invoice_id);
