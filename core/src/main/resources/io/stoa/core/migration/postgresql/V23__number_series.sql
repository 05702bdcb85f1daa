create table stoa_number_series (
    id varchar(100) collate "C" not null,
    last_number bigint not null,
    constraint stoa_number_series_pk primary key (id)
);
