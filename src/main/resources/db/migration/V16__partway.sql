-- Where a follower is among the changes up to one that it has begun with, in words of its own: it takes them in several
-- transactions, where one would hold up others.
alter table edition.tail add column until bigint, add column place text;
alter table edition.tail add constraint tail_partway check ((until is null) = (place is null));
