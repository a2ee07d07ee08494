-- When a public article ceases to be public: until then, and no longer, caches may keep it.
alter table edition.article add column expires_at timestamptz;

update edition.article public
   set expires_at = article.expires_at,
       content = cast(jsonb_set(cast(public.content as jsonb), '{expiresAt}',
           to_jsonb(to_char(article.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) as json)
from desk.article
where article.id = public.id and article.expires_at is not null;
