create table stoa_invoice_line (
    id varchar(36) collate "C" not null,
    invoice_id varchar(36) collate "C" not null,
    charge_id varchar(36) collate "C" not null,
    constraint stoa_invoice_line_pk primary key (id),
    constraint stoa_invoice_line_uk unique (invoice_id, charge_id),
    constraint stoa_invoice_line_invoice_fk foreign key (invoice_id) references stoa_invoice (id),
    constraint stoa_invoice_line_charge_fk foreign key (charge_id) references stoa_charge (id)
);
create index stoa_invoice_line_charge_ix on stoa_invoice_line (charge_id);
