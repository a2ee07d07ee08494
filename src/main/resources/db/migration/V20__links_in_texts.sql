-- The articles that the text of a public one leads to, public or not: what leads to one that is not is plain text there.
create table edition.article_link (
    article uuid not null references edition.article on delete cascade,
    target  uuid not null,
    primary key (article, target)
);
create index article_link_target on edition.article_link (target);

-- Nothing else is published meanwhile: the changes below are numbered under the lock of the log.
select pg_advisory_xact_lock(x'70756c6c71756f74'::bigint);

insert into edition.article_link (article, target)
select distinct id, cast(found[1] as uuid)
from (select id, cast(content as text) as content from edition.article) public,
    regexp_matches(content, '"href":"/v1/articles/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})["/?#]', 'g') as found
where content like '%"href":"/v1/articles/%';

do $$
declare hidden record;
begin
    for hidden in
        select article, target from edition.article_link
        where not exists (select from edition.article where id = target)
    loop
        -- The first of the marks of a run, so that no comma stands before it.
        update edition.article
           set document = cast(regexp_replace(cast(document as text),
                   '\{"type":"link","href":"/v1/articles/' || hidden.target || '([/?#][^"]*)?"\},?', '', 'g') as json)
         where id = hidden.article;
    end loop;
end
$$;

insert into edition.change (type, subject, url, keys)
select 'article.updated', id, document ->> 'url', array['article:' || id, 'articles']
from edition.article
where id in (
    select article from edition.article_link where target not in (select id from edition.article));
