create table stoa_sample_request (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    instrument_id varchar(36) character set ascii collate ascii_bin not null,
    provider_id varchar(36) character set ascii collate ascii_bin not null,
    requester_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    organisation_id varchar(36) character set ascii collate ascii_bin,
    account varchar(50) character set utf8mb4 collate utf8mb4_bin,
    purpose varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    wanted_by date,
    samples longtext not null,
    results longtext,
    state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    queue_rank bigint,
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    submitted_at datetime(6) not null,
    changed_at datetime(6) not null,
    constraint stoa_sample_request_pk primary key (id),
    constraint stoa_sample_request_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_sample_request_queue_ix on stoa_sample_request (instrument_id, queue_rank, id);
create index stoa_sample_request_requester_ix on stoa_sample_request (requester_id, submitted_at, id);
create index stoa_sample_request_instrument_ix on stoa_sample_request (instrument_id, submitted_at, id);
