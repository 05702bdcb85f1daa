create table stoa_sandbox_toy (
    id varchar(36) not null,
    box_id varchar(36),
    code varchar(60) not null,
    story character varying,
    bought_at timestamp(6),
    price integer not null,
    constraint stoa_sandbox_toy_pk primary key (id),
    constraint stoa_sandbox_toy_code_uk unique (code),
    constraint stoa_sandbox_toy_box_fk foreign key (box_id) references stoa_sandbox_box (id)
);
