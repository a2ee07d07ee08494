-- Answers that were given to a POST with an Idempotency-Key, so that it can be sent again. Written by the transaction that
-- did the work. "fingerprint" is SHA-256 of what was asked, in hexadecimal. Where an answer shows a secret, its body is
-- not kept and "shown_once" says so.
create table desk.kept_answer (
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      smallint    not null,
    headers     jsonb       not null,
    body        text,
    shown_once  boolean     not null,
    kept_at     timestamptz not null default now(),
    primary key (caller, key)
);
create index kept_answer_age on desk.kept_answer (kept_at);

-- Who did what to which, when, from where. Rows are added and never changed: not even the owner's statements can, short
-- of taking the triggers off.
create table desk.audit (
    id         uuid primary key,
    at         timestamptz not null default clock_timestamp(),
    actor      text        not null,
    actor_name text        not null,
    action     text        not null,
    subject    text        not null,
    version    text,
    address    text
);
create index audit_at on desk.audit (at desc, id desc);
create index audit_actor on desk.audit (actor, at desc, id desc);
create index audit_action on desk.audit (action, at desc, id desc);
create index audit_subject on desk.audit (subject text_pattern_ops);

create function desk.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_is_append_only before update or delete on desk.audit
    for each row execute function desk.refuse_change();
create trigger audit_is_not_emptied before truncate on desk.audit
    for each statement execute function desk.refuse_change();

-- Links to previews that can be used. The token itself is nowhere: it is the id, signed with the key below. A link that was
-- revoked or has expired has no row, and is still known by its signature.
create table desk.preview (
    id         uuid primary key,
    article    uuid        not null references desk.article on delete cascade,
    created_at timestamptz not null,
    created_by text        not null,
    expires_at timestamptz not null
);
create index preview_article on desk.preview (article, id);
create index preview_expiry on desk.preview (expires_at);

-- Made by the first replica that signs something, and read by all.
create table desk.signing_key (
    name   text primary key,
    secret bytea not null
);
