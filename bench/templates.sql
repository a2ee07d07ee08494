-- What copies are made of: the rows of the published templates, their documents as format strings. Indexes are taken away
-- until all copies are there.
create schema bench;

-- The id of the copy of anything, a UUIDv7 (RFC 9562, section 5.7): the same every time.
create function bench.copy_id(id uuid, n bigint, at timestamptz) returns uuid immutable parallel safe language sql return
    (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(id::text || n), 1, 3)
        || '8' || substr(md5(id::text || n), 4, 15))::uuid;

-- A document with slug, title, times and ids, in this order, as places of a format string.
create function bench.pattern(document text, slug text, ids uuid[]) returns text immutable language plpgsql as $$
begin
    document := replace(document, '%', '%%');
    document := replace(document, '"' || slug || '"', '"%1$s"');
    document := replace(document, '/v1/articles/' || slug || '"', '/v1/articles/%1$s"');
    document := replace(document, '"Bench ' || substr(slug, 7) || '"', '"%2$s"');
    document := regexp_replace(document, '"(publishedAt|updatedAt)":"[^"]*"', '"\1":"%3$s"', 'g');
    for i in 1 .. cardinality(ids) loop
        document := replace(document, ids[i]::text, '%' || i + 3 || '$s');
    end loop;
    return document;
end $$;

create table bench.template as
select a.id, row_number() over (order by a.slug) - 1 as place, a.locale, a.section, a.published_at, a.revision, p.ids,
    bench.pattern(a.content::text, a.slug, p.ids) as content, bench.pattern(a.document::text, a.slug, p.ids) as document
from edition.article a
cross join lateral (
    select a.id || array(select q.id from edition.quote q where q.article = a.id)
        || array(select l.id from edition.link l where l.article = a.id)) p (ids)
where a.slug ~ '^bench-[0-9]+$';
create table bench.quote as
select q.id, q.article, q.position, q.speaker, q.kind, q.status, q.locale,
    bench.pattern(q.document::text, a.slug, t.ids) as document
from edition.quote q join bench.template t on t.id = q.article join edition.article a on a.id = t.id;
create table bench.link as
select l.id, l.article, l.position, l.rel, l.host, l.target, bench.pattern(l.document::text, a.slug, t.ids) as document
from edition.link l join bench.template t on t.id = l.article join edition.article a on a.id = t.id;

create table bench.index as
select i.indexname, i.indexdef from pg_indexes i
where i.schemaname = 'edition' and not exists (select from pg_constraint c where c.conname = i.indexname);
select format('drop index edition.%I', indexname) from bench.index \gexec
analyze;
