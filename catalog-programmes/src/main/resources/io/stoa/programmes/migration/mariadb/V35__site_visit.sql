create table stoa_site_visit (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    round_id varchar(36) character set ascii collate ascii_bin not null,
    entry_id varchar(36) character set ascii collate ascii_bin not null,
    visited_on date not null,
    place varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
    inspectors longtext not null,
    report longtext,
    files longtext not null,
    is_final boolean not null,
    constraint stoa_site_visit_pk primary key (id),
    constraint stoa_site_visit_uk unique (entry_id),
    constraint stoa_site_visit_entry_fk foreign key (entry_id) references stoa_review_application (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
