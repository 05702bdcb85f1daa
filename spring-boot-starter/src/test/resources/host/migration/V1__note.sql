create table note (
  id varchar(36) not null primary key,
  text varchar(200) not null,
  constraint note_text_uk unique (text)
);
