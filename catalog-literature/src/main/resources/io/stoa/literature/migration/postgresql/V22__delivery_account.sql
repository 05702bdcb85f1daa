create table stoa_delivery_account (
    id varchar(36) collate "C" not null,
    version bigint not null,
    library_id varchar(36) collate "C" not null,
    name varchar(300) collate "C" not null,
    leader_id varchar(100) collate "C",
    currency varchar(3) collate "C" not null,
    quota_period varchar(5) collate "C" not null,
    quota_amount bigint,
    quota_requests int,
    approval_limit bigint,
    active boolean not null,
    period_key varchar(7) collate "C" not null,
    reserved_amount bigint not null,
    used_amount bigint not null,
    reserved_requests int not null,
    used_requests int not null,
    constraint stoa_delivery_account_pk primary key (id)
);
create index stoa_delivery_account_library_ix on stoa_delivery_account (library_id, id);
