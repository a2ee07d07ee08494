-- Runs at every start, after the migrations. The delivery side's role reads the editions and nothing else. Where the
-- database is not ours and the role may not be made, delivery connects as it is configured to.
do $$
begin
    if not exists (select from pg_roles where rolname = 'pullquote_delivery') then
        create role pullquote_delivery nologin;
    end if;
    grant usage on schema edition to pullquote_delivery;
    grant select on all tables in schema edition to pullquote_delivery;
    alter default privileges in schema edition grant select on tables to pullquote_delivery;
exception
    when insufficient_privilege then
        raise notice 'The role pullquote_delivery was not set up: %', sqlerrm;
end
$$;
