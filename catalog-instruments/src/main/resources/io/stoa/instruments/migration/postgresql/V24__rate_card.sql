create table stoa_rate_card (
    id varchar(36) collate "C" not null,
    revision bigint not null,
    uses bigint not null,
    constraint stoa_rate_card_pk primary key (id)
);
