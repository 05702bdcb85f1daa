create table stoa_draw_entry (
    seq bigint not null,
    draw_id varchar(36) collate "C" not null,
    organiser_id varchar(36) collate "C" not null,
    kind varchar(10) collate "C" not null,
    entered_at timestamp(6) not null,
    entered_by varchar(100) collate "C" not null,
    content text not null,
    previous_hash varchar(64) collate "C" not null,
    hash varchar(64) collate "C" not null,
    constraint stoa_draw_entry_pk primary key (seq)
);
create index stoa_draw_entry_draw_ix on stoa_draw_entry (draw_id, seq);
