-- Slugs that somebody or something had, and the ids of sources that were merged: what they name now.
create table desk.former_slug (
    kind   text not null,
    locale text not null default '',
    slug   text not null,
    target uuid not null,
    primary key (kind, slug, locale)
);
create index former_slug_target on desk.former_slug (target);

-- A source is found by its name, and by any of its aliases.
create index source_named on desk.source (lower(name));
create index source_alias on desk.source using gin ((lower(aliases::text)::jsonb) jsonb_path_ops);

-- The sources that a revision names. When two are merged, revisions follow as well.
alter table desk.revision add column sources uuid[] not null default '{}';
update desk.revision set sources = array(
    select distinct cast(named #>> '{}' as uuid)
    from jsonb_path_query(copy, '$.quotes[*].said.speaker') as speaker (named)
    where jsonb_typeof(named) = 'string'
    union
    select distinct cast(named #>> '{}' as uuid) from jsonb_path_query(copy, '$.quotes[*].said.via[*]') as via (named)
    union
    select distinct cast(named #>> '{}' as uuid) from jsonb_path_query(copy, '$.mentions[*].source') as mention (named));
create index revision_sources on desk.revision using gin (sources);

-- A translation names its original. A story has one article in each language.
alter table desk.article add column original uuid references desk.article;
create unique index article_story on desk.article (coalesce(original, id), locale);
create index article_original on desk.article (original) where original is not null;

alter table edition.article add column story uuid;
update edition.article set story = id;
alter table edition.article alter column story set not null;
create index article_story on edition.article (story, locale);

-- Which translations the document of an article shows; "translation" may have gone since.
create table edition.article_translation (
    article     uuid not null references edition.article on delete cascade,
    translation uuid not null,
    primary key (article, translation)
);
create index article_translation_shown on edition.article_translation (translation);

-- Names and titles in the order of the Unicode collation algorithm, which knows every script.
alter table edition.article alter column title type text collate "und-x-icu";
alter table edition.source alter column name type text collate "und-x-icu";
alter table edition.author alter column name type text collate "und-x-icu";
alter table edition.section alter column name type text collate "und-x-icu";
alter table edition.tag alter column name type text collate "und-x-icu";
alter table desk.taxon alter column name type text collate "und-x-icu";
