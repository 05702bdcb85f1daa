alter table stoa_objection
    add column raised_by varchar(100) character set utf8mb4 collate utf8mb4_bin,
    add index stoa_objection_raised_ix (raised_by, id);
