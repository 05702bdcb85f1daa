create table stoa_draw_purpose (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    organiser_id varchar(36) character set ascii collate ascii_bin not null,
    purpose varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    attempts integer not null,
    last_draw_id varchar(36) character set ascii collate ascii_bin,
    constraint stoa_draw_purpose_pk primary key (id),
    constraint stoa_draw_purpose_uk unique (organiser_id, purpose)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
