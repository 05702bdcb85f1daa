create table stoa_sample_request (
    id varchar(36) collate "C" not null,
    version bigint not null,
    instrument_id varchar(36) collate "C" not null,
    provider_id varchar(36) collate "C" not null,
    requester_id varchar(100) collate "C" not null,
    organisation_id varchar(36) collate "C",
    account varchar(50) collate "C",
    purpose varchar(1000) collate "C",
    wanted_by date,
    samples text not null,
    results text,
    state varchar(12) collate "C" not null,
    queue_rank bigint,
    reason varchar(1000) collate "C",
    submitted_at timestamp(6) not null,
    changed_at timestamp(6) not null,
    constraint stoa_sample_request_pk primary key (id),
    constraint stoa_sample_request_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
);
create index stoa_sample_request_queue_ix on stoa_sample_request (instrument_id, queue_rank, id);
create index stoa_sample_request_requester_ix on stoa_sample_request (requester_id, submitted_at, id);
create index stoa_sample_request_instrument_ix on stoa_sample_request (instrument_id, submitted_at, id);
