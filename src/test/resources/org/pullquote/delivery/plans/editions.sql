-- 100,000 editions: 20 sections, 40 tags of which each has 4, and one that 20 have, 50 authors, 1,000 sources. What is there stays.
create function pg_temp.id(kind text, n bigint) returns uuid immutable parallel safe language sql
    return md5(kind || n)::uuid;

insert into edition.section select pg_temp.id('section', n), 'section-' || n, 'Section ' || n, '{}' from generate_series(0, 19) n;
insert into edition.tag select pg_temp.id('tag', n), 'tag-' || n, 'Tag ' || n, '{}' from generate_series(0, 39) n;
insert into edition.tag values (pg_temp.id('tag', 99), 'rare', 'Rare', '{}');
insert into edition.author select pg_temp.id('author', n), 'author-' || n, 'Author ' || n, '{}' from generate_series(0, 49) n;
insert into edition.source
select pg_temp.id('source', n), 'source-' || n, 'person', 'Source ' || n,
    json_build_object('id', pg_temp.id('source', n), 'slug', 'source-' || n, 'url', '/v1/sources/source-' || n,
        'kind', 'person', 'name', 'Source ' || n, 'aliases', json_build_array())
from generate_series(0, 999) n;
insert into edition.slug select 'section', '', slug, id from edition.section on conflict do nothing;
insert into edition.slug select 'tag', '', slug, id from edition.tag on conflict do nothing;
insert into edition.slug select 'author', '', slug, id from edition.author on conflict do nothing;
insert into edition.slug select 'source', '', slug, id from edition.source on conflict do nothing;

insert into edition.article (id, story, slug, locale, title, section, published_at, updated_at, revision, content, document)
select pg_temp.id('article', n), pg_temp.id('article', n), 'article-' || n, case when n % 50 = 0 then 'de' else 'en' end, 'Title ' || md5(n::text),
    pg_temp.id('section', n % 20), timestamptz '2026-01-01' - make_interval(mins => n * 10),
    timestamptz '2026-01-01' - make_interval(mins => (n * 7919) % 1000003), 1, '{}',
    json_build_object('id', pg_temp.id('article', n), 'title', 'Title ' || n, 'quotes', json_build_array())
from generate_series(0, 99999) n;
insert into edition.slug select 'article', locale, slug, id from edition.article on conflict do nothing;

insert into edition.article_tag
select pg_temp.id('article', n), pg_temp.id('tag', (n + t * 10) % 40), timestamptz '2026-01-01' - make_interval(mins => n * 10)
from generate_series(0, 99999) n, generate_series(0, 3) t;
insert into edition.article_tag
select pg_temp.id('article', n), pg_temp.id('tag', 99), timestamptz '2026-01-01' - make_interval(mins => n * 10)
from generate_series(0, 99999, 5000) n;
insert into edition.article_author
select pg_temp.id('article', n), pg_temp.id('author', n % 50), timestamptz '2026-01-01' - make_interval(mins => n * 10)
from generate_series(0, 99999) n;
insert into edition.article_source
select pg_temp.id('article', n), pg_temp.id('source', (n + s * 500) % 1000), s = 0,
    timestamptz '2026-01-01' - make_interval(mins => n * 10)
from generate_series(0, 99999) n, generate_series(0, 1) s;

insert into edition.quote (id, article, position, speaker, kind, status, locale, published_at, document)
select pg_temp.id('quote', n), pg_temp.id('article', n), 0, pg_temp.id('source', n % 1000),
    case when n % 1000 = 0 then 'indirect' else 'direct' end,
    case when n % 2000 = 0 then 'retracted' when n % 2 = 0 then 'verified' else 'unverified' end,
    case when n % 50 = 0 then 'de' else 'en' end, timestamptz '2026-01-01' - make_interval(mins => n * 10), '{}'
from generate_series(0, 99999) n;
insert into edition.quote_source select id, speaker, published_at from edition.quote;
insert into edition.link (id, article, position, rel, host, target, published_at, document)
select pg_temp.id('link', n), pg_temp.id('article', n), 0, case when n % 1000 = 0 then 'external' else 'background' end,
    case when n % 5000 = 0 then 'rare.example' else 'example.org' end, null,
    timestamptz '2026-01-01' - make_interval(mins => n * 10), '{}'
from generate_series(0, 99999) n;
