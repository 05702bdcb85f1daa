alter table stoa_work add (merge_id varchar(36), merge_count integer default 0 not null);
