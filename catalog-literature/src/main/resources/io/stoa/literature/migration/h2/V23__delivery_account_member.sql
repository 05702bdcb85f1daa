create table stoa_delivery_account_member (
    account_id varchar(36) not null,
    member_id varchar(100) not null,
    constraint stoa_delivery_account_member_pk primary key (account_id, member_id),
    constraint stoa_delivery_account_member_fk foreign key (account_id) references stoa_delivery_account (id)
);
create index stoa_delivery_account_member_ix on stoa_delivery_account_member (member_id, account_id);
