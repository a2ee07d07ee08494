-- Copies :templates published templates, numbers :first to before :end, the way publishing would have written them.
begin;
set local session_replication_role = replica; -- what the rows refer to is there: it is copied with them
set local synchronous_commit = off;

create temp table copy as
select t.*, n, bench.copy_id(t.id, n, at) as copied, at,
    array['bench-' || n, 'Bench ' || n, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')]
        || array(select bench.copy_id(id, n, at)::text from unnest(t.ids) with ordinality o (id, place) order by place) as parts
from generate_series(cast(:first as bigint), cast(:end as bigint) - 1) n
join bench.template t on t.place = n % :templates
cross join lateral (select date_trunc('milliseconds', t.published_at - make_interval(secs => n)) as at) a;

insert into edition.article (id, story, slug, locale, title, section, published_at, updated_at, revision, content, document)
select copied, copied, parts[1], locale, parts[2], section, at, at, revision,
    format(content, variadic parts)::json, format(document, variadic parts)::json
from copy;
insert into edition.slug (kind, locale, slug, target) select 'article', locale, parts[1], copied from copy;
insert into edition.article_tag (article, tag, published_at)
select c.copied, o.tag, c.at from copy c join edition.article_tag o on o.article = c.id;
insert into edition.article_author (article, author, published_at)
select c.copied, o.author, c.at from copy c join edition.article_author o on o.article = c.id;
insert into edition.article_source (article, source, speaks, published_at)
select c.copied, o.source, o.speaks, c.at from copy c join edition.article_source o on o.article = c.id;
insert into edition.quote (id, article, position, speaker, kind, status, locale, published_at, document)
select bench.copy_id(o.id, c.n, c.at), c.copied, o.position, o.speaker, o.kind, o.status, o.locale, c.at,
    format(o.document, variadic c.parts)::json
from copy c join bench.quote o on o.article = c.id;
insert into edition.quote_source (quote, source, published_at)
select bench.copy_id(o.id, c.n, c.at), s.source, c.at
from copy c join bench.quote o on o.article = c.id join edition.quote_source s on s.quote = o.id;
insert into edition.link (id, article, position, rel, host, target, published_at, document)
select bench.copy_id(o.id, c.n, c.at), c.copied, o.position, o.rel, o.host, o.target, c.at,
    format(o.document, variadic c.parts)::json
from copy c join bench.link o on o.article = c.id;

commit;
