create table stoa_duplicate_pair (
    id varchar(36) not null,
    version bigint not null,
    first_id varchar(36) not null,
    second_id varchar(36) not null,
    first_provider varchar(36) not null,
    second_provider varchar(36) not null,
    first_version bigint not null,
    second_version bigint not null,
    score integer not null,
    reasons character varying not null,
    state varchar(10) not null,
    found_at timestamp(6) not null,
    note varchar(1000),
    decided_at timestamp(6),
    decided_by varchar(100),
    merge_id varchar(36),
    constraint stoa_duplicate_pair_pk primary key (id),
    constraint stoa_duplicate_pair_works_uk unique (first_id, second_id)
);
create index stoa_duplicate_pair_state_ix on stoa_duplicate_pair (state, score desc, id);
create index stoa_duplicate_pair_score_ix on stoa_duplicate_pair (score desc, id);
create index stoa_duplicate_pair_second_ix on stoa_duplicate_pair (second_id);
