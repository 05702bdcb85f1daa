create table stoa_number_series (
    id varchar(100) character set ascii collate ascii_bin not null,
    last_number bigint not null,
    primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
