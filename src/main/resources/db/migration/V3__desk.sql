-- The desk side. A working copy is one document: all that an editor writes about an article, with its quotes, links
-- and corrections. It is saved whole, and every save is a revision.
create table desk.article (
    id               uuid primary key,
    version          bigint      not null,
    revision         integer     not null,
    status           text        not null,
    slug             text        not null,
    locale           text        not null,
    copy             jsonb       not null,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    published_at     timestamptz,
    issued_revision  integer,
    due_revision     integer,
    due_at           timestamptz,
    publish_at       timestamptz,
    embargo_until    timestamptz,
    expires_at       timestamptz,
    withdrawn_reason text,
    constraint article_slug unique (slug, locale)
);
create index article_changed on desk.article (changed_at, id);
create index article_status on desk.article (status, changed_at, id);
create index article_due on desk.article (due_at) where due_at is not null;
create index article_expiry on desk.article (expires_at) where expires_at is not null;

create table desk.revision (
    article  uuid        not null references desk.article on delete cascade,
    number   integer     not null,
    saved_at timestamptz not null,
    saved_by text        not null,
    note     text,
    copy     jsonb       not null,
    primary key (article, number)
);

-- Where the things that a working copy names, and its own parts, are found again.
create table desk.reference (
    article uuid not null references desk.article on delete cascade,
    subject uuid not null,
    primary key (subject, article)
);
create index reference_article on desk.reference (article);

create table desk.taxon (
    id          uuid primary key,
    version     bigint not null,
    kind        text   not null,
    slug        text   not null,
    name        text   not null,
    description text,
    constraint taxon_slug unique (kind, slug)
);
create index taxon_name on desk.taxon (kind, name, id);

create table desk.source (
    id          uuid primary key,
    version     bigint not null,
    slug        text   not null,
    kind        text   not null,
    name        text,
    aliases     jsonb  not null,
    role        text,
    description text,
    homepage    text,
    constraint source_slug unique (slug),
    -- There is no place in which the name of an anonymous source could be kept.
    constraint source_anonymity check (
        case when kind = 'ANONYMOUS' then name is null and aliases = '[]' and homepage is null and description is not null
             else name is not null end)
);
create index source_name on desk.source (name, id);
