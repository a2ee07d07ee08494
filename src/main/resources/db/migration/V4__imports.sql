-- Imports. A job is read into items as a whole, and each item is then filed in a transaction of its own, by any replica.
create table desk.import_job (
    id          uuid primary key,
    status      text        not null,
    format      text        not null,
    name        text,
    publish     boolean     not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    finished_at timestamptz,
    reason      text,
    place       text
);
create index import_job_open on desk.import_job (id) where status in ('QUEUED', 'RUNNING');

-- What was sent, until it has been read.
create table desk.import_upload (
    job     uuid primary key references desk.import_job on delete cascade,
    content bytea not null
);

-- "article" is what was read, until it has been filed; "filed" is the working copy that it became.
create table desk.import_item (
    job      uuid     not null references desk.import_job on delete cascade,
    position integer  not null,
    ref      text     not null,
    article  jsonb,
    attempts smallint not null default 0,
    outcome  text,
    filed    uuid,
    reason   text,
    place    text,
    primary key (job, position)
);
create index import_item_waiting on desk.import_item (job, position) where outcome is null;

-- What has been imported: "source" is what the item is known by for good, "digest" is SHA-256 of what it said.
create table desk.imported (
    source  text primary key,
    digest  text not null,
    -- The revision that the import made: a later one is an editor's, and is not overwritten.
    revision integer not null,
    article uuid not null references desk.article on delete cascade
);
