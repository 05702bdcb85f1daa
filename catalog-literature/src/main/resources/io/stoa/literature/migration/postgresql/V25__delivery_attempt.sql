create table stoa_delivery_attempt (
    id varchar(36) collate "C" not null,
    request_id varchar(36) collate "C" not null,
    library_id varchar(36) collate "C" not null,
    agency_id varchar(36) collate "C" not null,
    tier varchar(10) collate "C" not null,
    previous_id varchar(36) collate "C",
    outcome varchar(12) collate "C" not null,
    supply_status varchar(30) collate "C",
    supplier_request_id varchar(200) collate "C",
    reason varchar(1000) collate "C",
    estimate bigint,
    estimate_currency varchar(3) collate "C",
    sent_at timestamp(6) not null,
    answered_at timestamp(6),
    reminded_at timestamp(6),
    ended_at timestamp(6),
    constraint stoa_delivery_attempt_pk primary key (id),
    constraint stoa_delivery_attempt_fk foreign key (request_id) references stoa_delivery_request (id)
);
create index stoa_delivery_attempt_request_ix on stoa_delivery_attempt (request_id, id);
create index stoa_delivery_attempt_library_ix on stoa_delivery_attempt (library_id, sent_at, id);
