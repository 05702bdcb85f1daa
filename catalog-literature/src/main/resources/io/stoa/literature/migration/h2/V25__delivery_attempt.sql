create table stoa_delivery_attempt (
    id varchar(36) not null,
    request_id varchar(36) not null,
    library_id varchar(36) not null,
    agency_id varchar(36) not null,
    tier varchar(10) not null,
    previous_id varchar(36),
    outcome varchar(12) not null,
    supply_status varchar(30),
    supplier_request_id varchar(200),
    reason varchar(1000),
    estimate bigint,
    estimate_currency varchar(3),
    sent_at timestamp(6) not null,
    answered_at timestamp(6),
    reminded_at timestamp(6),
    ended_at timestamp(6),
    constraint stoa_delivery_attempt_pk primary key (id),
    constraint stoa_delivery_attempt_fk foreign key (request_id) references stoa_delivery_request (id)
);
create index stoa_delivery_attempt_request_ix on stoa_delivery_attempt (request_id, id);
create index stoa_delivery_attempt_library_ix on stoa_delivery_attempt (library_id, sent_at, id);
