-- The two sides. The desk side edits working copies; the delivery side reads editions and nothing else.
create schema if not exists desk;
create schema if not exists edition;

-- The change log. A row's number is taken under the log's advisory lock, which is held until commit, so that a
-- number is visible only after all smaller ones are.
create sequence edition.change_seq;
create table edition.change (
    seq     bigint primary key default nextval('edition.change_seq'),
    type    text        not null,
    subject uuid        not null,
    url     text        not null,
    reason  text,
    at      timestamptz not null default clock_timestamp()
);

-- How far each follower of the log has come.
create table edition.tail (
    name     text primary key,
    position bigint not null
);

-- "content" is frozen when an article is issued and names others by id; "document" is what delivery sends, rendered
-- from it again whenever a name in it changes. Both are json, not jsonb: they are read whole, as they were written.
create table edition.article (
    id           uuid primary key,
    slug         text        not null,
    locale       text        not null,
    title        text        not null,
    section      uuid,
    published_at timestamptz not null,
    updated_at   timestamptz not null,
    revision     integer     not null,
    content      json        not null,
    document     json        not null
);
create index article_published on edition.article (published_at, id);
create index article_updated on edition.article (updated_at, id);
create index article_title on edition.article (title, id);
create index article_section on edition.article (section, published_at, id);
create index article_locale on edition.article (locale, published_at, id);

create table edition.article_tag (
    article      uuid        not null references edition.article on delete cascade,
    tag          uuid        not null,
    published_at timestamptz not null,
    primary key (article, tag)
);
create index article_tag_published on edition.article_tag (tag, published_at, article);

create table edition.article_author (
    article      uuid        not null references edition.article on delete cascade,
    author       uuid        not null,
    published_at timestamptz not null,
    primary key (article, author)
);
create index article_author_published on edition.article_author (author, published_at, article);

-- Every source that an article names: as speaker, in a chain, or as a mention only.
create table edition.article_source (
    article      uuid        not null references edition.article on delete cascade,
    source       uuid        not null,
    speaks       boolean     not null,
    published_at timestamptz not null,
    primary key (article, source)
);
create index article_source_published on edition.article_source (source, published_at, article);

create table edition.quote (
    id           uuid primary key,
    article      uuid        not null references edition.article on delete cascade,
    position     integer     not null,
    speaker      uuid,
    kind         text        not null,
    status       text        not null,
    locale       text        not null,
    published_at timestamptz not null,
    document     json        not null
);
create index quote_article on edition.quote (article, position);
create index quote_published on edition.quote (published_at, id);
create index quote_speaker on edition.quote (speaker, published_at, id);
create index quote_status on edition.quote (status, published_at, id);
create index quote_locale on edition.quote (locale, published_at, id);

-- The sources of a quote: its speaker and the chain that it came through.
create table edition.quote_source (
    quote        uuid        not null references edition.quote on delete cascade,
    source       uuid        not null,
    published_at timestamptz not null,
    primary key (quote, source)
);
create index quote_source_published on edition.quote_source (source, published_at, quote);

-- A link to an article that is not public stands here without a document, and is not delivered.
create table edition.link (
    id           uuid primary key,
    article      uuid        not null references edition.article on delete cascade,
    position     integer     not null,
    rel          text        not null,
    host         text,
    target       uuid,
    published_at timestamptz not null,
    document     json
);
create index link_article on edition.link (article, position);
create index link_published on edition.link (published_at, id) where document is not null;
create index link_target on edition.link (target) where target is not null;
create index link_host on edition.link (host, published_at, id) where document is not null;

-- Sources and authors stand here only while a public article names them; sections and tags always.
create table edition.source (
    id       uuid primary key,
    slug     text not null,
    kind     text not null,
    name     text not null,
    document json not null
);
create index source_name on edition.source (name, id);
create index source_kind on edition.source (kind, name, id);

create table edition.author (
    id       uuid primary key,
    slug     text not null,
    name     text not null,
    document json not null
);
create index author_name on edition.author (name, id);

create table edition.section (
    id       uuid primary key,
    slug     text not null,
    name     text not null,
    document json not null
);
create index section_name on edition.section (name, id);

create table edition.tag (
    id       uuid primary key,
    slug     text not null,
    name     text not null,
    document json not null
);
create index tag_name on edition.tag (name, id);

-- Every slug that ever was public and what it names now; a redirect where it is not the current one. Only an
-- article's slug has a locale.
create table edition.slug (
    kind   text not null,
    locale text not null default '',
    slug   text not null,
    target uuid not null,
    primary key (kind, slug, locale)
);
create index slug_target on edition.slug (target);

-- What was public and was withdrawn.
create table edition.tombstone (
    article      uuid primary key,
    locale       text        not null,
    reason       text        not null,
    withdrawn_at timestamptz not null
);
