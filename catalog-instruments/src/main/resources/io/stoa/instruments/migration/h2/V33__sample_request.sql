create table stoa_sample_request (
    id varchar(36) not null,
    version bigint not null,
    instrument_id varchar(36) not null,
    provider_id varchar(36) not null,
    requester_id varchar(100) not null,
    organisation_id varchar(36),
    account varchar(50),
    purpose varchar(1000),
    wanted_by date,
    samples character varying not null,
    results character varying,
    state varchar(12) not null,
    queue_rank bigint,
    reason varchar(1000),
    submitted_at timestamp(6) not null,
    changed_at timestamp(6) not null,
    constraint stoa_sample_request_pk primary key (id),
    constraint stoa_sample_request_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
);
create index stoa_sample_request_queue_ix on stoa_sample_request (instrument_id, queue_rank, id);
create index stoa_sample_request_requester_ix on stoa_sample_request (requester_id, submitted_at, id);
create index stoa_sample_request_instrument_ix on stoa_sample_request (instrument_id, submitted_at, id);
