-- What is sent is kept as a file of the replica that took it, which reads it batch by batch: an export may be larger
-- than memory, and holds e-mail addresses and password hashes, which have no place here.
update desk.import_job
   set status = 'FAILED', finished_at = now(), reason = 'It was not read before the upgrade; send it again.'
 where status = 'QUEUED';
drop table desk.import_upload;

alter table desk.import_job
    add column read_items  integer not null default 0,
    add column read_to_end boolean not null default true;
alter table desk.import_job alter column read_to_end set default false;

alter table desk.import_item
    add column address  text,
    add column comments integer not null default 0;
