create table stoa_delivery_agency (
    id varchar(36) not null,
    version bigint not null,
    agency_type varchar(50) not null,
    agency_value varchar(100) not null,
    name varchar(300) not null,
    library_id varchar(36),
    tier varchar(10) not null,
    region varchar(20),
    country varchar(2) not null,
    copies boolean not null,
    loans boolean not null,
    weight int not null,
    usual_days int not null,
    endpoint varchar(500),
    secret_hash varchar(64),
    paused_until timestamp(6),
    active boolean not null,
    address character varying,
    constraint stoa_delivery_agency_pk primary key (id),
    constraint stoa_delivery_agency_code_uk unique (agency_type, agency_value),
    constraint stoa_delivery_agency_library_uk unique (library_id)
);
create index stoa_delivery_agency_tier_ix on stoa_delivery_agency (tier, id);
