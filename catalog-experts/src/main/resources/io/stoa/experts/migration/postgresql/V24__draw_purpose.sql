create table stoa_draw_purpose (
    id varchar(36) collate "C" not null,
    version bigint not null,
    organiser_id varchar(36) collate "C" not null,
    purpose varchar(200) collate "C" not null,
    attempts integer not null,
    last_draw_id varchar(36) collate "C",
    constraint stoa_draw_purpose_pk primary key (id),
    constraint stoa_draw_purpose_uk unique (organiser_id, purpose)
);
