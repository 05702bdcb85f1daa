create table stoa_delivery_link (
    id varchar(36) not null,
    request_id varchar(36) not null,
    owner_id varchar(100),
    library_id varchar(36) not null,
    token_hash varchar(64) not null,
    file character varying not null,
    downloads_left int not null,
    expires_at timestamp(6) not null,
    created_at timestamp(6) not null,
    constraint stoa_delivery_link_pk primary key (id),
    constraint stoa_delivery_link_uk unique (token_hash)
);
create index stoa_delivery_link_request_ix on stoa_delivery_link (request_id, id);
