-- The working calendar, and the due times of law: computed once at the event that starts them, then stored.

create table platform.calendar_year (
  year   int primary key check (year between 2000 and 2199),
  source text not null
);

-- Only the days that differ from the week's rule: public holidays (off) and make-up days (working).
create table platform.calendar_day (
  day     date primary key,
  year    int generated always as (extract(year from day)::int) stored references platform.calendar_year,
  working boolean not null,
  name    text not null
);
grant select on platform.calendar_year, platform.calendar_day to daylight_app;

create table platform.deadline (
  id           uuid primary key,
  flow         text not null,
  object_id    uuid not null,
  unit_code    text not null,
  -- which rule, counted how, on what basis: as it was when the clock started
  rule_id      text not null,
  amount       int  not null check (amount between 1 and 10000),
  period_unit  text not null check (period_unit in ('wd', 'd', 'month', 'year', 'hour')),
  legal_basis  text not null,
  started_at   timestamptz not null,
  first_due_at timestamptz not null check (first_due_at > started_at),
  due_at       timestamptz not null check (due_at >= first_due_at),
  state        text not null check (state in ('RUNNING', 'PAUSED', 'MET', 'VOID')),
  paused_at    timestamptz,
  ended_at     timestamptz,
  check ((state = 'PAUSED') = (paused_at is not null)),
  check ((state in ('MET', 'VOID')) = (ended_at is not null))
);
-- one open clock of a rule on an object
create unique index deadline_open on platform.deadline (flow, object_id, rule_id) where state in ('RUNNING', 'PAUSED');
create index deadline_object on platform.deadline (object_id);
create index deadline_due on platform.deadline (due_at) where state = 'RUNNING';

-- Why a due time is another than the first: each shift with its act, its reason, the days and what came of it.
create table platform.deadline_shift (
  deadline_id uuid not null references platform.deadline,
  ordinal     int  not null check (ordinal > 0),
  kind        text not null check (kind in ('PAUSE', 'RESUME', 'EXTEND')),
  at          timestamptz not null,
  reason      text not null check (char_length(reason) between 1 and 1000),
  due_before  timestamptz not null,
  due_after   timestamptz not null check (due_after >= due_before),
  tx          xid8 not null default pg_current_xact_id(),
  primary key (deadline_id, ordinal)
);

grant select, insert on platform.deadline to daylight_app;
-- not tx: a shift is of the transaction that writes it
grant select, insert (deadline_id, ordinal, kind, at, reason, due_before, due_after) on platform.deadline_shift to daylight_app;
grant update (due_at, state, paused_at, ended_at) on platform.deadline to daylight_app;

-- A clock starts, stops and shifts with an act on its object, in the same transaction; it never runs backwards, never
-- starts again, and its due time moves only with a shift that says why.
create function platform.enforce_deadline() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, platform, audit, pg_temp as $$
begin
  if not exists (select 1 from audit.entry e
                 where e.object_id = new.object_id and e.flow = new.flow and e.tx = pg_current_xact_id() and e.outcome = 'ACT') then
    raise exception 'deadline %: a clock without an act', new.rule_id using errcode = 'DL005';
  end if;
  if tg_op = 'INSERT' then
    if new.due_at <> new.first_due_at or new.state <> 'RUNNING' then
      raise exception 'deadline %: a clock starts running', new.rule_id using errcode = 'DL005';
    end if;
    return null;
  end if;
  if old.state in ('MET', 'VOID') then
    raise exception 'deadline %: a clock that stopped', new.rule_id using errcode = 'DL005';
  end if;
  if (new.due_at <> old.due_at or (new.state = 'PAUSED') <> (old.state = 'PAUSED'))
     and new.state not in ('MET', 'VOID')
     and not exists (select 1 from platform.deadline_shift s
                     where s.deadline_id = new.id and s.due_before = old.due_at and s.due_after = new.due_at
                       and s.tx = pg_current_xact_id()) then
    raise exception 'deadline %: moved without a reason', new.rule_id using errcode = 'DL005';
  end if;
  if new.state in ('MET', 'VOID') and new.due_at <> old.due_at then
    raise exception 'deadline %: moved while stopping', new.rule_id using errcode = 'DL005';
  end if;
  return null;
end $$;
create constraint trigger deadline_act after insert or update on platform.deadline
  deferrable initially deferred for each row execute function platform.enforce_deadline();

do $$
declare t text;
begin
  foreach t in array array['deadline', 'deadline_shift'] loop
    execute format('alter table platform.%I enable row level security', t);
    execute format('alter table platform.%I force row level security', t);
    execute format('create policy %I on platform.%I to daylight_owner using (true) with check (true)', t || '_owner', t);
  end loop;
end $$;
create policy deadline_scope on platform.deadline to daylight_app
  using (platform.in_scope(unit_code)) with check (platform.in_scope(unit_code));
create policy deadline_shift_scope on platform.deadline_shift to daylight_app
  using (exists (select 1 from platform.deadline d where d.id = deadline_id and platform.in_scope(d.unit_code)))
  with check (exists (select 1 from platform.deadline d where d.id = deadline_id and platform.in_scope(d.unit_code)));

insert into platform.calendar_year (year, source) values
  (2025, '《国务院办公厅关于2025年部分节假日安排的通知》'), (2026, '《国务院办公厅关于2026年部分节假日安排的通知》');

insert into platform.calendar_day (day, working, name)
  select d::date, false, h.name
  from (values
    ('2025-01-01', '2025-01-01', '元旦'), ('2025-01-28', '2025-02-04', '春节'), ('2025-04-04', '2025-04-06', '清明节'),
    ('2025-05-01', '2025-05-05', '劳动节'), ('2025-05-31', '2025-06-02', '端午节'), ('2025-10-01', '2025-10-08', '国庆节、中秋节'),
    ('2026-01-01', '2026-01-03', '元旦'), ('2026-02-15', '2026-02-23', '春节'), ('2026-04-04', '2026-04-06', '清明节'),
    ('2026-05-01', '2026-05-05', '劳动节'), ('2026-06-19', '2026-06-21', '端午节'), ('2026-09-25', '2026-09-27', '中秋节'),
    ('2026-10-01', '2026-10-07', '国庆节')) as h(first, last, name),
    generate_series(h.first::date, h.last::date, interval '1 day') as d;

insert into platform.calendar_day (day, working, name)
  select day::date, true, name
  from (values
    ('2025-01-26', '补春节'), ('2025-02-08', '补春节'), ('2025-04-27', '补劳动节'), ('2025-09-28', '补国庆节'), ('2025-10-11', '补国庆节'),
    ('2026-01-04', '补元旦'), ('2026-02-14', '补春节'), ('2026-02-28', '补春节'), ('2026-05-09', '补劳动节'), ('2026-09-20', '补国庆节'),
    ('2026-10-10', '补国庆节')) as w(day, name);
