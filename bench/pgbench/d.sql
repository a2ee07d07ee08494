-- One document by its slug, as the application finds it.
\set n random(0, :articles - 1)
select a.id, a.document
from edition.slug s join edition.article a on a.id = s.target
where s.kind = 'article' and s.slug = 'bench-' || :n and s.locale = 'en';
