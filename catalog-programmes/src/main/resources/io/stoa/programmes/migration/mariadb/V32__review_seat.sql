create table stoa_review_seat (
    id varchar(36) character set ascii collate ascii_bin not null,
    round_id varchar(36) character set ascii collate ascii_bin not null,
    expert_id varchar(36) character set ascii collate ascii_bin not null,
    account_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    pseudonym varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    out_of_town boolean not null,
    is_chair boolean not null,
    state varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    reason varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    constraint stoa_review_seat_pk primary key (id),
    constraint stoa_review_seat_uk unique (round_id, expert_id),
    constraint stoa_review_seat_pseudonym_uk unique (round_id, pseudonym),
    constraint stoa_review_seat_round_fk foreign key (round_id) references stoa_review_round (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_review_seat_account_ix on stoa_review_seat (account_id, round_id);
