create table stoa_rate_card (
    id varchar(36) character set ascii collate ascii_bin not null,
    revision bigint not null,
    uses bigint not null,
    constraint stoa_rate_card_pk primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
