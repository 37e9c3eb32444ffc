-- Roles and databases of one Daylight installation. Run by the superuser, before any migration, as often
-- as wanted: it changes nothing that is right already and puts the passwords back to the given ones.
--
-- A line "--- in DATABASE" says in which database the part below it runs; before the part of a database
-- other than postgres that database is created (owner = the role named after "owned by") when missing:
-- CREATE DATABASE cannot stand in a transaction or a DO block, so the runner does it.
-- Placeholders ${...} are passwords of letters and digits.

--- in postgres

do $$
declare
  r text;
begin
  foreach r in array array['daylight_owner', 'daylight_app', 'daylight_audit', 'keycloak'] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I', r);
    end if;
  end loop;
end
$$;

-- owns the database and the schemas; runs the migrations; the running application never has its password
alter role daylight_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${owner_password}';

-- the application: owns nothing and cannot step over row-level security
alter role daylight_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${app_password}';
alter role daylight_app set statement_timeout = '30s';
alter role daylight_app set lock_timeout = '10s';
alter role daylight_app set idle_in_transaction_session_timeout = '30s';

-- owns the record and the one function that appends to it; nobody logs in as this role
alter role daylight_audit nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls password null;

-- the migrations must be able to hand objects over to daylight_audit, without inheriting its rights
grant daylight_audit to daylight_owner with inherit false, set true, admin false;

alter role keycloak login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${keycloak_password}';

--- in daylight owned by daylight_owner

revoke all on database daylight from public;
grant connect on database daylight to daylight_app;
revoke all on schema public from public;
alter schema public owner to daylight_owner;

--- in keycloak owned by keycloak

revoke all on database keycloak from public;
revoke all on schema public from public;
alter schema public owner to keycloak;
