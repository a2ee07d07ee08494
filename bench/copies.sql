-- Copies the published templates until there are :articles articles, the way publishing would have written them.
begin;

-- The id of the copy of anything: the same seed gives the same.
create function pg_temp.copy_id(id uuid, n bigint) returns uuid immutable parallel safe language sql
    return md5(id::text || n)::uuid;

-- A time as documents have it.
create function pg_temp.written(at timestamptz) returns text immutable parallel safe language sql
    return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

create temp table template as
select a.*, row_number() over (order by a.slug) - 1 as place,
    array(select q.id from edition.quote q where q.article = a.id) ||
    array(select l.id from edition.link l where l.article = a.id) || a.id as ids
from edition.article a where a.slug ~ '^bench-[0-9]+$';

create temp table copy as
select t.id as original, pg_temp.copy_id(t.id, n) as id, n, 'bench-' || n as slug, t.slug as from_slug, t.ids,
    date_trunc('milliseconds', t.published_at - make_interval(secs => n)) as at
from generate_series(cast(:templates as bigint), cast(:articles as bigint) - 1) n
join template t on t.place = n % :templates;
create index on copy (original);
analyze copy;

-- Ids, address, title and times, inside of a document.
create function pg_temp.copied(document text, ids uuid[], n bigint, slug text, from_slug text, at timestamptz) returns text
immutable parallel safe language plpgsql as $$
declare
    id uuid;
    new_at text := pg_temp.written(at);
begin
    foreach id in array ids loop
        document := replace(document, id::text, pg_temp.copy_id(id, n)::text);
    end loop;
    document := replace(document, '"slug":"' || from_slug || '"', '"slug":"' || slug || '"');
    document := replace(document, '/v1/articles/' || from_slug || '"', '/v1/articles/' || slug || '"');
    document := replace(document, '"title":"Bench ' || substr(from_slug, 7) || '"', '"title":"Bench ' || n || '"');
    return regexp_replace(document, '"(publishedAt|updatedAt)":"[^"]*"', '"\1":"' || new_at || '"', 'g');
end $$;

insert into edition.article (id, story, slug, locale, title, section, published_at, updated_at, revision, content, document)
select c.id, c.id, c.slug, t.locale, 'Bench ' || c.n, t.section, c.at, c.at, t.revision,
    pg_temp.copied(t.content::text, c.ids, c.n, c.slug, c.from_slug, c.at)::json,
    pg_temp.copied(t.document::text, c.ids, c.n, c.slug, c.from_slug, c.at)::json
from copy c join template t on t.id = c.original;

insert into edition.article_tag (article, tag, published_at)
select c.id, o.tag, c.at from copy c join edition.article_tag o on o.article = c.original;
insert into edition.article_author (article, author, published_at)
select c.id, o.author, c.at from copy c join edition.article_author o on o.article = c.original;
insert into edition.article_source (article, source, speaks, published_at)
select c.id, o.source, o.speaks, c.at from copy c join edition.article_source o on o.article = c.original;
insert into edition.quote (id, article, position, speaker, kind, status, locale, published_at, document)
select pg_temp.copy_id(o.id, c.n), c.id, o.position, o.speaker, o.kind, o.status, o.locale, c.at,
    pg_temp.copied(o.document::text, c.ids, c.n, c.slug, c.from_slug, c.at)::json
from copy c join edition.quote o on o.article = c.original;
insert into edition.quote_source (quote, source, published_at)
select pg_temp.copy_id(q.id, c.n), o.source, c.at
from copy c join edition.quote q on q.article = c.original join edition.quote_source o on o.quote = q.id;
insert into edition.link (id, article, position, rel, host, target, published_at, document)
select pg_temp.copy_id(o.id, c.n), c.id, o.position, o.rel, o.host, o.target, c.at,
    pg_temp.copied(o.document::text, c.ids, c.n, c.slug, c.from_slug, c.at)::json
from copy c join edition.link o on o.article = c.original;
insert into edition.slug (kind, locale, slug, target)
select 'article', t.locale, c.slug, c.id from copy c join template t on t.id = c.original;

commit;
vacuum analyze;
