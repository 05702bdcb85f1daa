create table stoa_review_application (
    id varchar(36) character set ascii collate ascii_bin not null,
    round_id varchar(36) character set ascii collate ascii_bin not null,
    application_id varchar(36) character set ascii collate ascii_bin not null,
    pseudonym varchar(12) character set utf8mb4 collate utf8mb4_bin not null,
    content longtext not null,
    files longtext not null,
    hidden_files int not null,
    constraint stoa_review_application_pk primary key (id),
    constraint stoa_review_application_uk unique (round_id, application_id),
    constraint stoa_review_application_pseudonym_uk unique (round_id, pseudonym),
    constraint stoa_review_application_round_fk foreign key (round_id) references stoa_review_round (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_review_application_ix on stoa_review_application (application_id, round_id);
