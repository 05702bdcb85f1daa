create table stoa_due_item (
    id varchar(36) character set ascii collate ascii_bin not null,
    kind varchar(60) not null,
    subject varchar(150) not null,
    payload longtext,
    due_at datetime(6) not null,
    state varchar(10) not null,
    attempts integer not null,
    last_error varchar(1000),
    lease_token varchar(36) character set ascii collate ascii_bin,
    lease_until datetime(6),
    constraint stoa_due_item_pk primary key (id),
    constraint stoa_due_item_subject_uk unique (kind, subject)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_due_item_due_ix on stoa_due_item (state, due_at, id);
