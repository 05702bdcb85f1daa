alter table stoa_work
    add column merge_id varchar(36) collate "C",
    add column merge_count integer default 0 not null;
