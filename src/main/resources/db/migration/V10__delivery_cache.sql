-- The surrogate keys that a change touches: what every replica drops from its cache, and a CDN is told to purge. Written by
-- the transaction that makes the change, as only it knows what was there before.
alter table edition.change add column keys text[] not null default '{}';
