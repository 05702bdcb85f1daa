create table stoa_invoice_claim (
    id varchar(36) collate "C" not null,
    charge_id varchar(36) collate "C" not null,
    invoice_id varchar(36) collate "C" not null,
    constraint stoa_invoice_claim_pk primary key (id),
    constraint stoa_invoice_claim_charge_uk unique (charge_id),
    constraint stoa_invoice_claim_charge_fk foreign key (charge_id) references stoa_charge (id),
    constraint stoa_invoice_claim_invoice_fk foreign key (invoice_id) references stoa_invoice (id)
);
create index stoa_invoice_claim_invoice_ix on stoa_invoice_claim (invoice_id);
