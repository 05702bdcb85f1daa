create table stoa_calendar_link (
    id varchar(36) character set ascii collate ascii_bin not null,
    owner_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    instrument_id varchar(36) character set ascii collate ascii_bin,
    token_hash varchar(64) character set ascii collate ascii_bin not null,
    language varchar(35) character set ascii collate ascii_bin not null,
    created_at datetime(6) not null,
    constraint stoa_calendar_link_pk primary key (id),
    constraint stoa_calendar_link_token_uk unique (token_hash),
    constraint stoa_calendar_link_instrument_fk foreign key (instrument_id) references stoa_instrument (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_calendar_link_owner_ix on stoa_calendar_link (owner_id, created_at);
