-- Runs at every start, after the migrations. The delivery side's role reads the editions and nothing else. Where the
-- database is not ours and the role may not be made, delivery connects as it is configured to.
do $$
begin
    -- Replicas that start together would trip over each other's grants.
    perform pg_advisory_xact_lock(7108000002);
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
