create table stoa_review_seat (
    id varchar(36) not null,
    round_id varchar(36) not null,
    expert_id varchar(36) not null,
    account_id varchar(100) not null,
    pseudonym varchar(12) not null,
    out_of_town boolean not null,
    is_chair boolean not null,
    state varchar(12) not null,
    reason varchar(1000),
    constraint stoa_review_seat_pk primary key (id),
    constraint stoa_review_seat_uk unique (round_id, expert_id),
    constraint stoa_review_seat_pseudonym_uk unique (round_id, pseudonym),
    constraint stoa_review_seat_round_fk foreign key (round_id) references stoa_review_round (id)
);
create index stoa_review_seat_account_ix on stoa_review_seat (account_id, round_id);
