-- The clocks of law (办理期限). The database keeps them itself, from the entries of the record: which act starts, meets,
-- lengthens or voids which clock is data, as the arrows are. The application has no way to write one.

create table platform.clock_effect (
  flow    text not null,
  action  text not null,
  effect  text not null check (effect in ('MEET', 'LENGTHEN', 'VOID', 'START')),
  -- the clock; every open one for VOID
  rule_id text check ((effect = 'VOID') = (rule_id is null)),
  -- LENGTHEN: the rule of the period that is added. START: the clock from whose beginning this one counts when that one
  -- had lapsed (silence counts as acceptance from receipt, 行政许可法 §32)
  by_rule text check (effect <> 'LENGTHEN' or by_rule is not null),
  unique nulls not distinct (flow, action, effect, rule_id)
);
grant select on platform.clock_effect to daylight_app;

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
  -- counted into a year whose holidays are not announced or not loaded: by the week's rule, until they are
  provisional  boolean not null,
  state        text not null check (state in ('RUNNING', 'MET', 'VOID')),
  started_by   uuid not null,
  ended_at     timestamptz,
  ended_by     uuid,
  check ((state = 'RUNNING') = (ended_at is null) and (ended_at is null) = (ended_by is null))
);
create unique index deadline_open on platform.deadline (flow, object_id, rule_id) where state = 'RUNNING';
create index deadline_object on platform.deadline (object_id);
create index deadline_due on platform.deadline (due_at) where state = 'RUNNING';

-- Why a due time is another than the first: the entry of the act that moved it.
create table platform.deadline_shift (
  deadline_id uuid not null references platform.deadline,
  entry_id    uuid not null,
  at          timestamptz not null,
  reason      text not null,
  due_before  timestamptz not null,
  due_after   timestamptz not null check (due_after > due_before),
  primary key (deadline_id, entry_id)
);
grant select on platform.deadline, platform.deadline_shift to daylight_app;

-- The calendar in SQL -------------------------------------------------------------------------------------

create function platform.day_in_china(p_at timestamptz) returns date
  language sql immutable parallel safe
  return (p_at at time zone 'Asia/Shanghai')::date;

-- The first instant that is no longer this day in China.
create function platform.end_of_day(p_day date) returns timestamptz
  language sql immutable parallel safe
  return (p_day + 1)::timestamp at time zone 'Asia/Shanghai';

-- A day whose year is not loaded follows the week's rule; is_provisional says so.
create function platform.is_working(p_day date) returns boolean
  language sql stable
  set search_path = pg_catalog, platform, pg_temp
  return coalesce((select c.working from platform.calendar_day c join platform.calendar_year y on y.id = c.calendar_id
                   where y.year = extract(year from p_day)::int and y.state = 'IN_FORCE' and c.day = p_day),
                  extract(isodow from p_day) < 6);

create function platform.is_provisional(p_from date, p_to date) returns boolean
  language sql stable
  set search_path = pg_catalog, platform, pg_temp
  return exists (select 1 from generate_series(extract(year from p_from)::int, extract(year from p_to)::int) as y
                 where not exists (select 1 from platform.calendar_year c where c.year = y and c.state = 'IN_FORCE'));

-- The last day of a period that begins with an event on this day (民法典 §201–§203, 行政许可法 §82).
create function platform.due_on(p_event date, p_amount int, p_unit text) returns date
  language plpgsql stable
  set search_path = pg_catalog, platform, pg_temp as $$
declare
  v_day  date := p_event;
  v_left int  := p_amount;
begin
  if p_unit = 'wd' then
    while v_left > 0 loop
      v_day := v_day + 1;
      if platform.is_working(v_day) then
        v_left := v_left - 1;
      end if;
    end loop;
    return v_day;
  end if;
  v_day := case p_unit when 'd' then p_event + p_amount
                       when 'month' then (p_event + make_interval(months => p_amount))::date
                       when 'year' then (p_event + make_interval(years => p_amount))::date end;
  if v_day is null then
    raise exception 'no period is counted in %', p_unit using errcode = 'DL005';
  end if;
  while not platform.is_working(v_day) loop
    v_day := v_day + 1;
  end loop;
  return v_day;
end $$;

create function platform.due_at(p_event timestamptz, p_amount int, p_unit text) returns timestamptz
  language sql stable
  set search_path = pg_catalog, platform, pg_temp
  return case when p_unit = 'hour' then p_event + make_interval(hours => p_amount)
              else platform.end_of_day(platform.due_on(platform.day_in_china(p_event), p_amount, p_unit)) end;

-- Working days after the first day up to and including the second.
create function platform.working_days(p_after date, p_to date) returns int
  language sql stable
  set search_path = pg_catalog, platform, pg_temp
  return (select count(*)::int from generate_series(p_after + 1, p_to, interval '1 day') as d where platform.is_working(d::date));

-- The rule in force on a day, the unit's own before the general one. A missing rule is an error.
create function platform.clock_rule(p_rule_id text, p_unit_code text, p_on date) returns platform.rule_parameter
  language plpgsql stable
  set search_path = pg_catalog, platform, pg_temp as $$
declare
  v_rule platform.rule_parameter;
begin
  select * into v_rule from platform.rule_parameter r
    where r.rule_id = p_rule_id and r.scope_key in (p_unit_code, 'default')
      and p_on between r.effective_from and coalesce(r.effective_to, 'infinity')
    order by r.scope_key = 'default' limit 1;
  if v_rule.rule_id is null then
    raise exception 'no rule % for % on %', p_rule_id, p_unit_code, p_on using errcode = 'DL005';
  end if;
  return v_rule;
end $$;

-- What an act does to the clocks of its object -----------------------------------------------------------

create function platform.keep_time() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, platform, pg_temp as $$
declare
  v_effect platform.clock_effect;
  v_clock  platform.deadline;
  v_rule   platform.rule_parameter;
  v_from   timestamptz;
  v_due    timestamptz;
begin
  if new.outcome <> 'ACT' then
    return null;
  end if;
  for v_effect in
    select * from platform.clock_effect c where c.flow = new.flow and c.action = new.action
    order by array_position(array['MEET', 'LENGTHEN', 'VOID', 'START'], c.effect), c.rule_id
  loop
    if v_effect.effect = 'MEET' then
      update platform.deadline d set state = 'MET', ended_at = new.at, ended_by = new.id
        where d.flow = new.flow and d.object_id = new.object_id and d.rule_id = v_effect.rule_id and d.state = 'RUNNING';
    elsif v_effect.effect = 'VOID' then
      update platform.deadline d set state = 'VOID', ended_at = new.at, ended_by = new.id
        where d.flow = new.flow and d.object_id = new.object_id and d.state = 'RUNNING';
    elsif v_effect.effect = 'LENGTHEN' then
      for v_clock in select * from platform.deadline d
        where d.flow = new.flow and d.object_id = new.object_id and d.rule_id = v_effect.rule_id and d.state = 'RUNNING'
      loop
        v_rule := platform.clock_rule(v_effect.by_rule, new.unit_code, platform.day_in_china(new.at));
        v_due := platform.due_at(v_clock.due_at - interval '1 millisecond', v_rule.value::int, v_rule.unit);
        insert into platform.deadline_shift values (v_clock.id, new.id, new.at, coalesce(new.reason, ''), v_clock.due_at, v_due);
        update platform.deadline d set due_at = v_due,
            provisional = platform.is_provisional(platform.day_in_china(d.started_at), platform.day_in_china(v_due - interval '1 millisecond'))
          where d.id = v_clock.id;
      end loop;
    else
      v_rule := platform.clock_rule(v_effect.rule_id, new.unit_code, platform.day_in_china(new.at));
      v_from := coalesce((select d.started_at from platform.deadline d
                          where d.object_id = new.object_id and d.ended_by = new.id and d.rule_id = v_effect.by_rule
                            and d.ended_at >= d.due_at), new.at);
      v_due := platform.due_at(v_from, v_rule.value::int, v_rule.unit);
      insert into platform.deadline values (uuidv7(), new.flow, new.object_id, new.unit_code, v_rule.rule_id, v_rule.value::int,
        v_rule.unit, v_rule.legal_basis, v_from, v_due, v_due,
        platform.is_provisional(platform.day_in_china(v_from), platform.day_in_china(v_due - interval '1 millisecond')),
        'RUNNING', new.id, null, null);
    end if;
  end loop;
  return null;
end $$;
grant execute on function platform.keep_time() to daylight_audit;
set role daylight_audit;
create trigger entry_time after insert on audit.entry for each row execute function platform.keep_time();
reset role;

-- A year's announcement was loaded: what was counted by the week's rule is counted anew, once. The first due time stays as
-- it was told; a due time never becomes earlier than it was told.
create function platform.settle_clocks() returns bigint
  language sql volatile security definer
  set search_path = pg_catalog, platform, pg_temp
  begin atomic
    with settled as (
      update platform.deadline d
      set due_at = greatest(d.due_at, platform.due_at(d.started_at, d.amount, d.period_unit)), provisional = false
      where d.provisional and d.state = 'RUNNING'
        and not platform.is_provisional(platform.day_in_china(d.started_at), platform.day_in_china(d.due_at - interval '1 millisecond'))
      returning 1)
    select count(*) from settled;
  end;
revoke all on function platform.settle_clocks() from public;

do $$
declare t text;
begin
  foreach t in array array['deadline', 'deadline_shift'] loop
    execute format('alter table platform.%I enable row level security', t);
    execute format('alter table platform.%I force row level security', t);
    execute format('create policy %I on platform.%I to daylight_owner using (true) with check (true)', t || '_owner', t);
  end loop;
end $$;
create policy deadline_scope on platform.deadline for select to daylight_app using (platform.in_scope(unit_code));
create policy deadline_shift_scope on platform.deadline_shift for select to daylight_app
  using (exists (select 1 from platform.deadline d where d.id = deadline_id and platform.in_scope(d.unit_code)));

insert into platform.clock_effect (flow, action, effect, rule_id, by_rule) values
  ('monopoly.licence-application', 'FILE', 'START', 'LIC-T01.correction-days', null),
  ('monopoly.licence-application', 'ASK_SUPPLEMENT', 'MEET', 'LIC-T01.correction-days', null),
  ('monopoly.licence-application', 'SUPPLEMENT', 'START', 'LIC-T01.correction-days', null),
  ('monopoly.licence-application', 'ACCEPT', 'MEET', 'LIC-T01.correction-days', null),
  ('monopoly.licence-application', 'ACCEPT', 'START', 'LIC-T02.decision-days', 'LIC-T01.correction-days'),
  ('monopoly.licence-application', 'ACCEPT', 'START', 'LIC-T02b.promised-days', 'LIC-T01.correction-days'),
  ('monopoly.licence-application', 'EXTEND', 'LENGTHEN', 'LIC-T02.decision-days', 'LIC-T02.extension-days'),
  ('monopoly.licence-application', 'DECLINE', 'MEET', 'LIC-T01.correction-days', null),
  ('monopoly.licence-application', 'DECLINE', 'VOID', null, null),
  ('monopoly.licence-application', 'GRANT', 'MEET', 'LIC-T02.decision-days', null),
  ('monopoly.licence-application', 'GRANT', 'MEET', 'LIC-T02b.promised-days', null),
  ('monopoly.licence-application', 'GRANT', 'START', 'LIC-T03.delivery-days', null),
  ('monopoly.licence-application', 'REFUSE', 'MEET', 'LIC-T02.decision-days', null),
  ('monopoly.licence-application', 'REFUSE', 'MEET', 'LIC-T02b.promised-days', null),
  ('monopoly.licence-application', 'DELIVER', 'MEET', 'LIC-T03.delivery-days', null),
  ('monopoly.licence-application', 'WITHDRAW', 'VOID', null, null);
