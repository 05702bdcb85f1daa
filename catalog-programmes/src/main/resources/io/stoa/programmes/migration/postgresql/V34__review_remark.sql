create table stoa_review_remark (
    id varchar(36) collate "C" not null,
    round_id varchar(36) collate "C" not null,
    entry_id varchar(36) collate "C" not null,
    seat_id varchar(36) collate "C" not null,
    remark_number int not null,
    remark text not null,
    constraint stoa_review_remark_pk primary key (id),
    constraint stoa_review_remark_uk unique (round_id, remark_number),
    constraint stoa_review_remark_round_fk foreign key (round_id) references stoa_review_round (id)
);
