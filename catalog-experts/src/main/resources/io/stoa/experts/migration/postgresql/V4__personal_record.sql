create table stoa_personal_record (
    id varchar(36) collate "C" not null,
    version bigint not null,
    expert_id varchar(36) collate "C" not null,
    kind varchar(24) collate "C" not null,
    ciphertext varchar(500) collate "C" not null,
    lookup_key varchar(80) collate "C" not null,
    keys_used varchar(40) collate "C" not null,
    stored_at timestamp(6) not null,
    constraint stoa_personal_record_pk primary key (id),
    constraint stoa_personal_record_uk unique (expert_id, kind),
    constraint stoa_personal_record_fk foreign key (expert_id) references stoa_expert (id)
);
create index stoa_personal_record_ix on stoa_personal_record (lookup_key);
