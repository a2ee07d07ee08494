-- The same of one tag.
\set before :newest - random(0, :articles - 1)
\set tag random(0, 39)
select p.id, f.published_at, p.document
from (
    select t.article as id, t.published_at
    from edition.article_tag t
    where t.tag = (select id from edition.tag where slug = 'tag-' || :tag) and t.published_at < to_timestamp(:before)
    order by t.published_at desc, t.article desc
    limit 21) f
join edition.article p using (id)
order by f.published_at desc, p.id desc;
