-- A change of a dated rule by two people. What is in force, and what was, is never rewritten: a confirmed change ends the
-- period before it and begins its own, from tomorrow at the earliest, so that no decision taken loses its ground.

-- Sane bounds of a value in its unit; a unit that is not here takes no value.
create function platform.rule_value_is_sane(p_unit text, p_value numeric) returns boolean
  language sql immutable parallel safe
  return coalesce(p_value = trunc(p_value) and p_value between
    case p_unit when 'metre' then 0 else 1 end and
    case p_unit when 'metre' then 10000 when 'wd' then 366 when 'd' then 3660 when 'hour' then 8760
      when 'month' then 240 when 'year' then 50 when 'count' then 100000 end, false);

create table platform.rule_change (
  id               uuid primary key,
  version          int  not null,
  state            text not null check (state in ('PROPOSED', 'IN_FORCE', 'REJECTED')),
  unit_code        text not null references platform.unit check (unit_code = '33'),
  rule_id          text not null check (char_length(rule_id) between 1 and 80),
  scope_key        text not null check (scope_key ~ '^(default|\d{6})(:[A-Z]+(_[A-Z]+)*)?$'),
  value            numeric not null,
  unit             text not null,
  effective_from   date not null,
  legal_basis      text not null check (char_length(legal_basis) between 1 and 500),
  reason           text check (char_length(reason) between 1 and 500),
  proposed_by_name text not null,
  proposed_at      timestamptz not null,
  decided_by_name  text,
  decided_at       timestamptz,
  constraint rule_change_sane check (platform.rule_value_is_sane(unit, value))
);
create index rule_change_rule on platform.rule_change (rule_id, id desc);

alter table platform.rule_parameter
  add column change_id uuid constraint rule_parameter_change unique references platform.rule_change;

grant select on platform.rule_change to daylight_app;
grant insert (id, version, state, unit_code, rule_id, scope_key, value, unit, effective_from, legal_basis, reason,
  proposed_by_name, proposed_at, decided_by_name, decided_at),
  update (version, state, decided_by_name, decided_at) on platform.rule_change to daylight_app;

create constraint trigger rule_change_transition after insert or update on platform.rule_change
  deferrable initially deferred for each row
  execute function platform.enforce_transition('platform.rule-change', 'unit_code');

-- May this rule have a value in this scope? Where it has one, or in a county; with the zone where the rule goes by zones.
create function platform.rule_scope_is_known(p_rule_id text, p_scope_key text) returns boolean
  language sql stable
  set search_path = pg_catalog, platform, pg_temp
  return exists (select 1 from platform.rule_parameter r where r.rule_id = p_rule_id and r.scope_key = p_scope_key)
    or exists (select 1 from platform.unit u
               where u.level = 'COUNTY' and u.code = split_part(p_scope_key, ':', 1)
                 and exists (select 1 from platform.rule_parameter r
                             where r.rule_id = p_rule_id
                               and split_part(r.scope_key, ':', 2) = split_part(p_scope_key, ':', 2)));

-- A proposal is of a rule that exists, in its unit, and not for a day that has come. A change is in force only with its
-- parameter.
create function platform.enforce_rule_change() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, platform, pg_temp as $$
begin
  if tg_op = 'INSERT' and (
       new.effective_from <= (now() at time zone 'Asia/Shanghai')::date
       or not exists (select 1 from platform.rule_parameter r where r.rule_id = new.rule_id and r.unit = new.unit)
       or not platform.rule_scope_is_known(new.rule_id, new.scope_key)) then
    raise exception 'rule %: no such rule, unit or scope, or a day that has come', new.rule_id using errcode = 'DL006';
  end if;
  if new.state = 'IN_FORCE' and not exists (
    select 1 from platform.rule_parameter r
    where r.change_id = new.id and r.rule_id = new.rule_id and r.scope_key = new.scope_key and r.value = new.value
      and r.unit = new.unit and r.effective_from = new.effective_from and r.legal_basis = new.legal_basis) then
    raise exception 'rule %: confirmed without its parameter', new.rule_id using errcode = 'DL006';
  end if;
  return null;
end $$;
create constraint trigger rule_change_enacted after insert or update on platform.rule_change
  deferrable initially deferred for each row execute function platform.enforce_rule_change();

-- Enacts a change that was confirmed in this transaction: ends the period that its first day falls into, and begins its own.
-- Whether the confirming person may, the transition's trigger looks at when the transaction commits. A later period that is
-- settled already is met by the table's exclusion constraint.
create function platform.enact_rule_change(p_change_id uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, platform, audit, pg_temp as $$
declare
  c platform.rule_change;
begin
  select * into c from platform.rule_change where id = p_change_id and state = 'IN_FORCE';
  if c.id is null or not exists (
    select 1 from audit.entry e
    where e.object_id = c.id and e.flow = 'platform.rule-change' and e.action = 'CONFIRM' and e.outcome = 'ACT'
      and e.tx = pg_current_xact_id() and e.object_version = c.version) then
    raise exception 'rule change %: not confirmed in this transaction', p_change_id using errcode = 'DL006';
  end if;
  if c.effective_from <= (now() at time zone 'Asia/Shanghai')::date then
    raise exception 'rule %: violates constraint "rule_change_future": % has come', c.rule_id, c.effective_from
      using errcode = 'DL006', constraint = 'rule_change_future';
  end if;
  -- two confirmations for one scope follow each other: the later one ends the period that the earlier one began
  perform pg_advisory_xact_lock(hashtextextended('platform.rule|' || c.rule_id || '|' || c.scope_key, 0));
  update platform.rule_parameter set effective_to = c.effective_from - 1
    where rule_id = c.rule_id and scope_key = c.scope_key and effective_from < c.effective_from
      and (effective_to is null or effective_to >= c.effective_from);
  insert into platform.rule_parameter (rule_id, scope_key, value, unit, effective_from, legal_basis, change_id)
    values (c.rule_id, c.scope_key, c.value, c.unit, c.effective_from, c.legal_basis, c.id);
  return true;
end $$;
revoke all on function platform.enact_rule_change(uuid) from public;
grant execute on function platform.enact_rule_change(uuid) to daylight_app;

insert into platform.workflow_table values ('platform.rule-change', 'platform.rule_change');
insert into platform.workflow_edge (flow, from_state, action, to_state, permission, actor_kind, step) values
  ('platform.rule-change', null, 'PROPOSE', 'PROPOSED', 'platform.rule:propose', 'STAFF', 'PROPOSE'),
  ('platform.rule-change', 'PROPOSED', 'CONFIRM', 'IN_FORCE', 'platform.rule:confirm', 'STAFF', 'CONFIRM'),
  ('platform.rule-change', 'PROPOSED', 'REJECT', 'REJECTED', 'platform.rule:confirm', 'STAFF', 'CONFIRM');

insert into platform.post_permission (post_code, permission)
  select p.code, 'platform.rule:read' from platform.post p;
insert into platform.post_permission (post_code, permission) values
  ('system-admin', 'platform.rule:propose'), ('security-admin', 'platform.rule:confirm'),
  ('audit-admin', 'platform.rule:confirm');
