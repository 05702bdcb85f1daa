create table stoa_usage_day (
    usage_date varchar(10) not null,
    counted boolean not null,
    constraint stoa_usage_day_pk primary key (usage_date)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
create index stoa_usage_day_counted_ix on stoa_usage_day (counted, usage_date);
