-- By what a file of one machine that is imported is known again, and the format that was asked for: where a reading was cut
-- off, it is gone on with only in the same.
alter table desk.import_source
    add column asked  text,
    add column size   bigint,
    add column digest text;

update desk.import_job job
   set status = 'RUNNING', read_to_end = true,
       reason = 'It was not read to its end before the upgrade; import it again.'
  from desk.import_source source
 where source.job = job.id and source.ordered is null and source.folder is null
   and job.status in ('QUEUED', 'RUNNING') and not job.read_to_end;
