-- What was withdrawn, scheduled again and taken back had become a draft, without the reason that readers know; and what expired
-- while an update of it was scheduled had none to go back to.
update desk.article
   set withdrawn_reason = upper(tombstone.reason),
       status = case status when 'DRAFT' then 'WITHDRAWN' else status end
  from edition.tombstone
 where tombstone.article = article.id
   and published_at is not null and issued_revision is null and withdrawn_reason is null;
