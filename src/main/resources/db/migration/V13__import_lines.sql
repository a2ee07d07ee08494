-- What is imported of an export of our own: a line of it, in place of an article that was read.
alter table desk.import_item add column line jsonb;
