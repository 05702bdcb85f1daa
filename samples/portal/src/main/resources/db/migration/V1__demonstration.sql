-- What of the demonstration has been made, so that a start after an interruption goes on where it was.
create table portal_demo_step (
    name varchar(200) not null primary key,
    note varchar(200),
    done_at timestamp not null
);
