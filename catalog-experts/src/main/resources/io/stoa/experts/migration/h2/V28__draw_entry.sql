create table stoa_draw_entry (
    seq bigint not null,
    draw_id varchar(36) not null,
    organiser_id varchar(36) not null,
    kind varchar(10) not null,
    entered_at timestamp(6) not null,
    entered_by varchar(100) not null,
    content character varying not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    constraint stoa_draw_entry_pk primary key (seq)
);
create index stoa_draw_entry_draw_ix on stoa_draw_entry (draw_id, seq);
