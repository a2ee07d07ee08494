-- A revision that brought an older one back tells which.
alter table desk.revision add column restored_from integer;

-- A correction is found again by its id, as quotes and links are.
insert into desk.reference (article, subject)
select article.id, cast(correction ->> 'id' as uuid)
from desk.article, jsonb_array_elements(article.copy -> 'corrections') as correction
on conflict do nothing;
