-- Where an import is fetched from; after redirects, where it was.
alter table desk.import_job add column address text;

-- Where articles were shown before they were imported, and where links lead that stand in other imported texts. Without
-- scheme, and the rest written in one way.
create table desk.former_address (
    address text primary key,
    article uuid not null references desk.article on delete cascade
);
create index former_address_article on desk.former_address (article);

-- Links of imported articles to places of which nothing has been imported yet. They wait for the article.
create table desk.awaited_address (
    address text not null,
    article uuid not null references desk.article on delete cascade,
    primary key (address, article)
);
create index awaited_address_article on desk.awaited_address (article);

-- What became of an item is found by its article, too.
create index imported_article on desk.imported (article);

-- An archive files its articles by names, thousands of them, whatever their case.
create index taxon_named on desk.taxon (kind, lower(name));
