create table stoa_sandbox_toy (
    id varchar(36) collate "C" not null,
    box_id varchar(36) collate "C",
    code varchar(60) collate "C" not null,
    story text,
    bought_at timestamp(6),
    price integer not null,
    constraint stoa_sandbox_toy_pk primary key (id),
    constraint stoa_sandbox_toy_code_uk unique (code),
    constraint stoa_sandbox_toy_box_fk foreign key (box_id) references stoa_sandbox_box (id)
);
