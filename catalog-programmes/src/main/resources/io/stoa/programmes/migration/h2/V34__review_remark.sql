create table stoa_review_remark (
    id varchar(36) not null,
    round_id varchar(36) not null,
    entry_id varchar(36) not null,
    seat_id varchar(36) not null,
    remark_number int not null,
    remark character varying not null,
    constraint stoa_review_remark_pk primary key (id),
    constraint stoa_review_remark_uk unique (round_id, remark_number),
    constraint stoa_review_remark_round_fk foreign key (round_id) references stoa_review_round (id)
);
