alter table stoa_work
    add column merge_id varchar(36) character set ascii collate ascii_bin,
    add column merge_count integer default 0 not null;
