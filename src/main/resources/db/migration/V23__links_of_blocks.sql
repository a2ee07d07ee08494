-- The migration that began to keep where a text leads knew hyperlinks only, in one spelling. These are its other addresses;
-- those that lead elsewhere after all go when their article is rendered the next time.

-- Nothing else is published meanwhile: the changes below are numbered under the lock of the log.
select pg_advisory_xact_lock(x'70756c6c71756f74'::bigint);

-- An article that tells of one that is not public leads to itself until it is rendered, by what follows the log.
with lead as materialized (
    select distinct id as article, cast(found[1] as uuid) as target
    from (select id, cast(content as text) as content from edition.article) public,
        regexp_matches(content,
            '"(?:href|url|cite|src)":"[^":]*articles/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})["/?#]', 'g') as found
    where content like '%articles/%'
    except select article, target from edition.article_link),
telling as materialized (
    select distinct article from lead where not exists (select from edition.article where id = target)),
kept as (
    insert into edition.article_link (article, target)
    select article, target from lead union select article, article from telling
    on conflict do nothing)
insert into edition.change (type, subject, url, keys)
select 'article.updated', id, document ->> 'url', array['article:' || id, 'articles']
from edition.article
where id in (select article from telling);
