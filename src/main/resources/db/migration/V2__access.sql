-- Keys. The secret itself is nowhere: "hash" is SHA-256 of it, in hexadecimal. Scopes stand after one another, with
-- spaces between. A revoked key stays, so that what it did can still be told by its name.
create table desk.access_key (
    id           text primary key,
    name         text        not null,
    hash         text        not null,
    scopes       text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
