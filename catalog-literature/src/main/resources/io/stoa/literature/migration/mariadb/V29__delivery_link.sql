create table stoa_delivery_link (
    id varchar(36) character set ascii collate ascii_bin not null,
    request_id varchar(36) character set ascii collate ascii_bin not null,
    owner_id varchar(100) character set utf8mb4 collate utf8mb4_bin,
    library_id varchar(36) character set ascii collate ascii_bin not null,
    token_hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
    file longtext not null,
    downloads_left int not null,
    expires_at datetime(6) not null,
    created_at datetime(6) not null,
    constraint stoa_delivery_link_pk primary key (id),
    constraint stoa_delivery_link_uk unique (token_hash)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_delivery_link_request_ix on stoa_delivery_link (request_id, id);
