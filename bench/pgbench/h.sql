-- The newest twenty before a moment, and one to see whether there are more.
\set before :newest - random(0, :articles - 1)
select p.id, p.published_at, p.document
from edition.article p
where p.published_at < to_timestamp(:before)
order by p.published_at desc, p.id desc
limit 21;
