create table stoa_review (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    round_id varchar(36) character set ascii collate ascii_bin not null,
    seat_id varchar(36) character set ascii collate ascii_bin not null,
    entry_id varchar(36) character set ascii collate ascii_bin not null,
    state varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    sheet longtext,
    excused boolean not null,
    excuse varchar(1000) character set utf8mb4 collate utf8mb4_bin,
    submitted_at datetime(6),
    constraint stoa_review_pk primary key (id),
    constraint stoa_review_uk unique (seat_id, entry_id),
    constraint stoa_review_seat_fk foreign key (seat_id) references stoa_review_seat (id),
    constraint stoa_review_entry_fk foreign key (entry_id) references stoa_review_application (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_review_round_ix on stoa_review (round_id, entry_id);
