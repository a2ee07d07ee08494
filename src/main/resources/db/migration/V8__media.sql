-- The images of the media library. What is in the file stands in the storage, under the id and the hash.
create table desk.media (
    id          uuid primary key,
    version     bigint      not null,
    hash        text        not null,
    type        text        not null,
    bytes       bigint      not null,
    width       integer     not null,
    height      integer     not null,
    alt         text,
    caption     text,
    credit      uuid references desk.source,
    focal_x     double precision,
    focal_y     double precision,
    uploaded_at timestamptz not null,
    uploaded_by text        not null,
    constraint media_focal_point check ((focal_x is null) = (focal_y is null))
);
create index media_credit on desk.media (credit) where credit is not null;

-- Images stand here only while a public article shows them. "document" names the source of an image by its id.
create table edition.media (
    id       uuid primary key,
    credit   uuid,
    document json not null
);
create index media_credit on edition.media (credit) where credit is not null;

create table edition.article_media (
    article uuid not null references edition.article on delete cascade,
    media   uuid not null,
    primary key (article, media)
);
create index article_media_media on edition.article_media (media);
