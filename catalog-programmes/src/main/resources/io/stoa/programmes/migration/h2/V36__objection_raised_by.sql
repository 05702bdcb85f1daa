alter table stoa_objection add column raised_by varchar(100);
create index stoa_objection_raised_ix on stoa_objection (raised_by, id);
