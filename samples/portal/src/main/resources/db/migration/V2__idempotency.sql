-- What was answered to requests under an Idempotency-Key. Runs on H2 and PostgreSQL alike.
create table portal_idempotency (
    caller varchar(100) not null,
    idem_key varchar(200) not null,
    request_hash varchar(64) not null,
    claim varchar(36) not null,
    claimed_at timestamp(6) not null,
    status integer,
    location varchar(500),
    entity_tag varchar(100),
    answer varchar(1000000),
    constraint portal_idempotency_pk primary key (caller, idem_key)
);
create index portal_idempotency_claimed_ix on portal_idempotency (claimed_at);
