-- Where the source of an import waits to be read: in parts in the storage (a folder and how many parts), at the address from
-- which it was ordered, or, where neither is set, as a file of one machine. A row is there before the first part is
-- written, so that what a crash leaves in the storage is found and removed. Who fetches or reads a source holds it, and says
-- so every few seconds; what is no longer held is taken over by another replica.
create table desk.import_source (
    job        uuid primary key,
    ordered    text,
    folder     uuid,
    parts      integer     not null default 0,
    holder     uuid,
    held_until timestamptz,
    since      timestamptz not null default now()
);

update desk.import_job
   set status = 'FAILED', finished_at = now(), reason = 'It was not read before the upgrade; send it again.'
 where status in ('QUEUED', 'RUNNING') and not read_to_end;
