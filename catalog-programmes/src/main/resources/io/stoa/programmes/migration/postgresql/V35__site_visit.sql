create table stoa_site_visit (
    id varchar(36) collate "C" not null,
    version bigint not null,
    round_id varchar(36) collate "C" not null,
    entry_id varchar(36) collate "C" not null,
    visited_on date not null,
    place varchar(300) collate "C" not null,
    inspectors text not null,
    report text,
    files text not null,
    is_final boolean not null,
    constraint stoa_site_visit_pk primary key (id),
    constraint stoa_site_visit_uk unique (entry_id),
    constraint stoa_site_visit_entry_fk foreign key (entry_id) references stoa_review_application (id)
);
