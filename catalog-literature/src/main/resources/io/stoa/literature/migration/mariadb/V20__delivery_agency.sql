create table stoa_delivery_agency (
    id varchar(36) character set ascii collate ascii_bin not null,
    version bigint not null,
    agency_type varchar(50) character set utf8mb4 collate utf8mb4_bin not null,
    agency_value varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    name varchar(300) character set utf8mb4 collate utf8mb4_bin not null,
    library_id varchar(36) character set ascii collate ascii_bin,
    tier varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
    region varchar(20) character set utf8mb4 collate utf8mb4_bin,
    country varchar(2) character set utf8mb4 collate utf8mb4_bin not null,
    copies boolean not null,
    loans boolean not null,
    weight int not null,
    usual_days int not null,
    endpoint varchar(500) character set utf8mb4 collate utf8mb4_bin,
    secret_hash varchar(64) character set utf8mb4 collate utf8mb4_bin,
    paused_until datetime(6),
    active boolean not null,
    address longtext,
    constraint stoa_delivery_agency_pk primary key (id),
    constraint stoa_delivery_agency_code_uk unique (agency_type, agency_value),
    constraint stoa_delivery_agency_library_uk unique (library_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_delivery_agency_tier_ix on stoa_delivery_agency (tier, id);
