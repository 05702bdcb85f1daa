create table stoa_review_application (
    id varchar(36) not null,
    round_id varchar(36) not null,
    application_id varchar(36) not null,
    pseudonym varchar(12) not null,
    content character varying not null,
    files character varying not null,
    hidden_files int not null,
    constraint stoa_review_application_pk primary key (id),
    constraint stoa_review_application_uk unique (round_id, application_id),
    constraint stoa_review_application_pseudonym_uk unique (round_id, pseudonym),
    constraint stoa_review_application_round_fk foreign key (round_id) references stoa_review_round (id)
);
create index stoa_review_application_ix on stoa_review_application (application_id, round_id);
