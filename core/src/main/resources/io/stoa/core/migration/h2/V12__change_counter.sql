create table stoa_change_counter (
    name varchar(20) not null,
    last_seq bigint not null,
    constraint stoa_change_counter_pk primary key (name)
);
insert into stoa_change_counter (name, last_seq) values ('changes', 0);
