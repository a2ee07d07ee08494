-- The surrogate keys that a change touches: what every replica drops from its cache, and a CDN is told to purge. Written by
-- the transaction that makes the change, as only it knows what was there before.
alter table edition.change add column keys text[] not null default '{}';

-- Hosts are compared in lower case (RFC 3986, section 3.2.2).
update edition.link set host = lower(host) where host <> lower(host);

-- Each filter of a list reads an index in the order of the list.
create index quote_kind on edition.quote (kind, published_at, id);
create index link_rel on edition.link (rel, published_at, id) where document is not null;
