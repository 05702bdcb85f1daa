create table stoa_review (
    id varchar(36) collate "C" not null,
    version bigint not null,
    round_id varchar(36) collate "C" not null,
    seat_id varchar(36) collate "C" not null,
    entry_id varchar(36) collate "C" not null,
    state varchar(10) collate "C" not null,
    sheet text,
    excused boolean not null,
    excuse varchar(1000) collate "C",
    submitted_at timestamp(6),
    constraint stoa_review_pk primary key (id),
    constraint stoa_review_uk unique (seat_id, entry_id),
    constraint stoa_review_seat_fk foreign key (seat_id) references stoa_review_seat (id),
    constraint stoa_review_entry_fk foreign key (entry_id) references stoa_review_application (id)
);
create index stoa_review_round_ix on stoa_review (round_id, entry_id);
