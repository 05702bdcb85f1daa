create table stoa_delivery_account_member (
    account_id varchar(36) character set ascii collate ascii_bin not null,
    member_id varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    constraint stoa_delivery_account_member_pk primary key (account_id, member_id),
    constraint stoa_delivery_account_member_fk foreign key (account_id) references stoa_delivery_account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_delivery_account_member_ix on stoa_delivery_account_member (member_id, account_id);
