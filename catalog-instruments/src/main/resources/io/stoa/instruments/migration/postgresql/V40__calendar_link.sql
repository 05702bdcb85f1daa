create table stoa_calendar_link (
    id varchar(36) collate "C" not null,
    owner_id varchar(100) collate "C" not null,
    instrument_id varchar(36) collate "C",
    token_hash varchar(64) collate "C" not null,
    language varchar(35) collate "C" not null,
    created_at timestamp(6) not null,
    constraint stoa_calendar_link_pk primary key (id),
    constraint stoa_calendar_link_token_uk unique (token_hash),
    constraint stoa_calendar_link_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
);
create index stoa_calendar_link_owner_ix on stoa_calendar_link (owner_id, created_at);
