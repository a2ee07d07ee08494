-- The log as a whole, in one row. Its identity tells a position in this log from one in another; an operator who goes
-- back to a backup gives it a new one. What is at or below the floor was trimmed.
create table edition.log (
    id    uuid   not null default gen_random_uuid(),
    floor bigint not null default 0
);
create unique index log_is_one on edition.log ((true));
insert into edition.log default values;
