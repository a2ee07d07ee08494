-- When the revision that is due will cease to be public: until it is issued, what is public has an expiry of its own. The
-- one that was written with a coming revision was the coming one's.
alter table desk.article add column due_expires_at timestamptz;
update desk.article set due_expires_at = expires_at, expires_at = null where due_revision is not null;
