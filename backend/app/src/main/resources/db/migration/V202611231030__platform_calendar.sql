-- The working calendar, by two people.

-- One calendar serves the whole province. A year is loaded by two people; a correction is another row that supersedes it, so
-- that every calendar by which a due time was ever computed can still be read.
create table platform.calendar_year (
  id               uuid primary key,
  version          int  not null,
  state            text not null check (state in ('PROPOSED', 'IN_FORCE', 'SUPERSEDED', 'REJECTED')),
  unit_code        text not null references platform.unit check (unit_code = '33'),
  year             int  not null check (year between 2000 and 2199),
  source           text not null check (char_length(source) between 1 and 200),
  reason           text check (char_length(reason) between 1 and 500),
  -- Merkle root of the days, so that the entries of the record bind them; none for what the installation brought
  days_root        text check (days_root ~ '^[0-9a-f]{64}$'),
  -- nobody, for what the installation brought
  proposed_by_name text,
  proposed_at      timestamptz not null,
  decided_by_name  text,
  decided_at       timestamptz
);
create unique index calendar_year_one_in_force on platform.calendar_year (year) where state = 'IN_FORCE';

-- Only the days that differ from the week's rule: public holidays (off) and make-up days (working); and holidays on weekends,
-- which the announcements list and which therefore have a name.
create table platform.calendar_day (
  calendar_id uuid not null references platform.calendar_year,
  day         date not null,
  working     boolean not null,
  name        text check (char_length(name) between 1 and 40),
  primary key (calendar_id, day),
  constraint calendar_day_differs check (
    case when extract(isodow from day) > 5 then working or name is not null else not working end)
);

grant select on platform.calendar_year, platform.calendar_day to daylight_app;
-- what was proposed is never rewritten
grant insert (id, version, state, unit_code, year, source, reason, days_root, proposed_by_name, proposed_at, decided_by_name, decided_at),
  update (version, state, decided_by_name, decided_at) on platform.calendar_year to daylight_app;
grant insert on platform.calendar_day to daylight_app;

create constraint trigger calendar_year_transition after insert or update on platform.calendar_year
  deferrable initially deferred for each row
  execute function platform.enforce_transition('platform.calendar-year', 'unit_code');

-- Days come with the proposal of their year and with no later act.
create function platform.enforce_calendar_day() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, platform, audit, pg_temp as $$
begin
  if not exists (
    select 1 from audit.entry e join platform.calendar_year y on y.id = e.object_id
    where e.object_id = new.calendar_id and e.flow = 'platform.calendar-year' and e.tx = pg_current_xact_id()
      and e.outcome = 'ACT' and e.from_state is null and extract(year from new.day) = y.year) then
    raise exception 'calendar %: % was not proposed with it', new.calendar_id, new.day using errcode = 'DL006';
  end if;
  return null;
end $$;
create constraint trigger calendar_day_proposed after insert on platform.calendar_day
  deferrable initially deferred for each row execute function platform.enforce_calendar_day();

-- A proposal is whole and not of a year that is over; a calendar is superseded only by another, confirmed in the same
-- transaction.
create function platform.enforce_calendar_year() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, platform, audit, pg_temp as $$
declare
  v_days int;
  v_off  int;
begin
  if tg_op = 'INSERT' and new.state = 'PROPOSED' then
    select count(*), count(*) filter (where not d.working) into v_days, v_off
      from platform.calendar_day d where d.calendar_id = new.id;
    if v_off < 11 or v_days > 60 or new.year < extract(year from now() at time zone 'Asia/Shanghai') then
      raise exception 'calendar of %: not whole, or of a year that is over', new.year using errcode = 'DL006';
    end if;
  end if;
  if new.state = 'SUPERSEDED' and not exists (
    select 1 from platform.calendar_year y
    join audit.entry e on e.object_id = y.id and e.flow = 'platform.calendar-year' and e.action = 'CONFIRM'
      and e.outcome = 'ACT' and e.tx = pg_current_xact_id()
    where y.year = new.year and y.state = 'IN_FORCE') then
    raise exception 'calendar of %: superseded by none', new.year using errcode = 'DL006';
  end if;
  if tg_op = 'UPDATE' and new.state = 'IN_FORCE' then
    -- due times that were told as provisional are counted anew, once; all others stay, whatever is corrected
    perform platform.settle_clocks();
  end if;
  return null;
end $$;
create constraint trigger calendar_year_whole after insert or update on platform.calendar_year
  deferrable initially deferred for each row execute function platform.enforce_calendar_year();

-- What the installation brings, as the owner: the years that this release knows. Not a year that is in force already;
-- returns whether it was entered.
create function platform.install_calendar(p_year int, p_source text, p_days jsonb) returns boolean
  language plpgsql volatile as $$
declare
  v_id uuid := uuidv7();
begin
  if exists (select 1 from platform.calendar_year y where y.year = p_year and y.state = 'IN_FORCE') then
    return false;
  end if;
  insert into platform.calendar_year (id, version, state, unit_code, year, source, proposed_at)
    values (v_id, 0, 'IN_FORCE', '33', p_year, p_source, now());
  perform audit.append(jsonb_build_object('flow', 'platform.calendar-year', 'object_id', v_id, 'object_version', 0,
    'unit_code', '33', 'action', 'INSTALL', 'outcome', 'ACT', 'to_state', 'IN_FORCE',
    'actor_kind', 'INSTALLATION', 'actor_name', 'installation', 'reason', p_source));
  insert into platform.calendar_day (calendar_id, day, working, name)
    select v_id, d.day, d.working, d.name from jsonb_to_recordset(p_days) as d(day date, working boolean, name text);
  return true;
end $$;
revoke all on function platform.install_calendar(int, text, jsonb) from public;

insert into platform.workflow_table values ('platform.calendar-year', 'platform.calendar_year');
insert into platform.workflow_edge (flow, from_state, action, to_state, permission, actor_kind, step) values
  ('platform.calendar-year', null, 'PROPOSE', 'PROPOSED', 'platform.calendar:propose', 'STAFF', 'PROPOSE'),
  ('platform.calendar-year', null, 'INSTALL', 'IN_FORCE', null, 'INSTALLATION', null),
  ('platform.calendar-year', 'PROPOSED', 'CONFIRM', 'IN_FORCE', 'platform.calendar:confirm', 'STAFF', 'CONFIRM'),
  ('platform.calendar-year', 'PROPOSED', 'REJECT', 'REJECTED', 'platform.calendar:confirm', 'STAFF', 'CONFIRM'),
  -- with the confirmation of its successor and never alone, so that it asks for no third person
  ('platform.calendar-year', 'IN_FORCE', 'SUPERSEDE', 'SUPERSEDED', 'platform.calendar:confirm', 'STAFF', null);

insert into platform.post_permission (post_code, permission)
  select p.code, 'platform.calendar:read' from platform.post p;
insert into platform.post_permission (post_code, permission) values
  ('system-admin', 'platform.calendar:propose'), ('security-admin', 'platform.calendar:confirm'),
  ('audit-admin', 'platform.calendar:confirm');

-- The State Council's announcements of the years that this release knows, as ranges of days off and single make-up days.
select platform.install_calendar(y.year, '《国务院办公厅关于' || y.year || '年部分节假日安排的通知》', (
  select jsonb_agg(jsonb_build_object('day', d.day, 'working', d.working, 'name', d.name) order by d.day)
  from (
    select g::date as day, false as working, h.name
    from (values
      ('2025-01-01', '2025-01-01', '元旦'), ('2025-01-28', '2025-02-04', '春节'), ('2025-04-04', '2025-04-06', '清明节'),
      ('2025-05-01', '2025-05-05', '劳动节'), ('2025-05-31', '2025-06-02', '端午节'), ('2025-10-01', '2025-10-08', '国庆节、中秋节'),
      ('2026-01-01', '2026-01-03', '元旦'), ('2026-02-15', '2026-02-23', '春节'), ('2026-04-04', '2026-04-06', '清明节'),
      ('2026-05-01', '2026-05-05', '劳动节'), ('2026-06-19', '2026-06-21', '端午节'), ('2026-09-25', '2026-09-27', '中秋节'),
      ('2026-10-01', '2026-10-07', '国庆节')) as h(first, last, name),
      generate_series(h.first::date, h.last::date, interval '1 day') as g
    union all
    select w.day::date, true, w.name
    from (values
      ('2025-01-26', '补春节'), ('2025-02-08', '补春节'), ('2025-04-27', '补劳动节'), ('2025-09-28', '补国庆节'), ('2025-10-11', '补国庆节'),
      ('2026-01-04', '补元旦'), ('2026-02-14', '补春节'), ('2026-02-28', '补春节'), ('2026-05-09', '补劳动节'), ('2026-09-20', '补国庆节'),
      ('2026-10-10', '补国庆节')) as w(day, name)) d
  where extract(year from d.day) = y.year))
from (values (2025), (2026)) as y(year);
