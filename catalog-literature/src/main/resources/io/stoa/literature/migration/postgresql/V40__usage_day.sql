create table stoa_usage_day (
    usage_date varchar(10) collate "C" not null,
    counted boolean not null,
    constraint stoa_usage_day_pk primary key (usage_date)
);
create index stoa_usage_day_counted_ix on stoa_usage_day (counted, usage_date);
