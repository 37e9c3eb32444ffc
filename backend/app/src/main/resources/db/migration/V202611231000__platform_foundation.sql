-- Platform foundation: units, persons, posts, appointments, the record, the workflow's enforcement, numbers, rules.
-- Run as daylight_owner. daylight_app owns nothing; daylight_audit (NOLOGIN) owns the record.

create extension if not exists btree_gist;

create schema platform;
create schema audit;
grant usage on schema platform to daylight_app, daylight_audit;
grant usage on schema audit to daylight_app;
grant usage, create on schema audit to daylight_audit;

-- The scope of a transaction ------------------------------------------------------------------------------
-- Settings are local to the transaction. A setting that is missing or empty matches nothing: it denies.

create function platform.setting(p_name text) returns text
  language sql stable parallel safe
  return nullif(current_setting('daylight.' || p_name, true), '');

create function platform.in_scope(p_unit_code text) returns boolean
  language sql stable parallel safe
  return exists (
    select 1
    from unnest(string_to_array(nullif(current_setting('daylight.scope', true), ''), ',')) as s(prefix)
    where s.prefix <> '' and starts_with(p_unit_code, s.prefix));

-- One round trip at the start of each transaction; null leaves a setting empty, and empty denies.
create function platform.enter(p_scope text, p_person text, p_principal text, p_receipt text, p_licence_no text)
  returns boolean
  language plpgsql volatile as $$
begin
  perform set_config('daylight.scope', coalesce(p_scope, ''), true);
  perform set_config('daylight.person', coalesce(p_person, ''), true);
  perform set_config('daylight.principal', coalesce(p_principal, ''), true);
  perform set_config('daylight.receipt', coalesce(p_receipt, ''), true);
  perform set_config('daylight.licence_no', coalesce(p_licence_no, ''), true);
  return true;
end $$;

-- Reference data ------------------------------------------------------------------------------------------

create table platform.unit (
  code        text primary key check (code ~ '^\d{2}(\d{2}(\d{2}(-\d{2})?)?)?$'),
  name        text not null,
  level       text not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
  parent_code text references platform.unit,
  check (parent_code is null or starts_with(code, parent_code))
);

create table platform.post (
  code text primary key,
  kind text not null check (kind in ('SYSTEM', 'SECURITY', 'AUDIT', 'BUSINESS'))
);

create table platform.post_permission (
  post_code  text not null references platform.post,
  permission text not null check (permission ~ '^[a-z]+\.[a-z-]+:[a-z-]+$'),
  primary key (post_code, permission)
);

create table platform.workflow_edge (
  flow       text not null,
  from_state text,
  action     text not null,
  to_state   text not null,
  permission text,
  actor_kind text not null check (actor_kind in ('STAFF', 'PUBLIC', 'LAW', 'JOB', 'INSTALLATION')),
  step       text,
  unique nulls not distinct (flow, from_state, action),
  check ((actor_kind = 'STAFF') = (permission is not null)),
  -- step groups acts for the separation of duties; an act that only takes power away (a revocation) has none
  check (actor_kind = 'STAFF' or step is null)
);

create table platform.rule_parameter (
  rule_id        text not null,
  scope_key      text not null,
  value          numeric not null,
  unit           text not null,
  effective_from date not null,
  effective_to   date,
  legal_basis    text not null,
  primary key (rule_id, scope_key, effective_from),
  check (effective_to is null or effective_to >= effective_from),
  exclude using gist (rule_id with =, scope_key with =,
                      daterange(effective_from, effective_to, '[]') with &&)
);

create table platform.number_series (
  series text primary key,
  last   bigint not null check (last >= 0)
);

grant select on platform.unit, platform.post, platform.post_permission, platform.workflow_edge,
  platform.rule_parameter, platform.number_series to daylight_app;

-- Persons and appointments --------------------------------------------------------------------------------

create table platform.person (
  id              uuid primary key,
  version         int  not null,
  state           text not null check (state in ('ACTIVE')),
  subject         text not null constraint person_subject_unique unique,
  account         text not null constraint person_account_unique unique,
  name            text not null check (char_length(name) between 1 and 50),
  unit_code       text not null references platform.unit,
  -- one person, one entry: the separation of duties is between persons, not accounts
  identity_digest bytea constraint person_identity_unique unique,
  registered_at   timestamptz not null
);
create index person_unit on platform.person (unit_code, account);

create table platform.appointment (
  id                  uuid primary key,
  version             int  not null,
  state               text not null check (state in ('PROPOSED', 'ACTIVE', 'REJECTED', 'REVOKED')),
  person_id           uuid not null references platform.person,
  post_code           text not null references platform.post,
  post_kind           text not null check (post_kind in ('SYSTEM', 'SECURITY', 'AUDIT', 'BUSINESS')),
  unit_code           text not null references platform.unit,
  valid_from          date not null,
  valid_to            date check (valid_to >= valid_from),
  delegator_person_id uuid references platform.person,
  reason              text not null,
  installed           boolean not null default false,
  proposed_by         uuid references platform.person,
  proposed_by_name    text,
  proposed_as_kind    text,
  confirmed_by        uuid references platform.person,
  confirmed_by_name   text,
  confirmed_as_kind   text,
  revoked_by          uuid references platform.person,
  revoked_as_kind     text,
  proposed_at         timestamptz not null,
  constraint appointment_installed check (installed = (proposed_by is null)),
  -- Proposed by one, confirmed by another, and neither is the person appointed nor the one who delegates.
  constraint appointment_two_people check (confirmed_by <> proposed_by),
  constraint appointment_not_own check (
    proposed_by <> person_id and confirmed_by <> person_id
    and proposed_by is distinct from delegator_person_id and (confirmed_by is null or confirmed_by is distinct from delegator_person_id)
    or installed),
  constraint appointment_confirmed check (state not in ('ACTIVE', 'REVOKED') or installed or confirmed_by is not null),
  constraint appointment_delegator check (delegator_person_id <> person_id and post_kind = 'BUSINESS' or delegator_person_id is null),
  -- Three administrators: a change of one kind needs another kind to confirm it.
  constraint appointment_administrator_kind check (
    post_kind = 'BUSINESS'
    or ((confirmed_as_kind is null or confirmed_as_kind not in (post_kind, proposed_as_kind))
        and revoked_as_kind is distinct from post_kind)),
  -- Nobody holds two kinds at once: not two administrators' posts, not an administrator's and a business post.
  constraint appointment_one_kind exclude using gist (person_id with =, post_kind with <>,
      daterange(valid_from, valid_to, '[]') with &&)
    where (state in ('PROPOSED', 'ACTIVE')),
  constraint appointment_once exclude using gist (person_id with =, post_code with =, unit_code with =,
      coalesce(delegator_person_id, person_id) with =, daterange(valid_from, valid_to, '[]') with &&)
    where (state in ('PROPOSED', 'ACTIVE'))
);
create index appointment_person on platform.appointment (person_id) where state = 'ACTIVE';
create index appointment_unit on platform.appointment (unit_code, id);

-- Who took which step on an object. One person, one step: the primary key is the separation of duties.
create table platform.participant (
  flow      text not null,
  object_id uuid not null,
  person_id uuid not null references platform.person,
  step      text not null,
  unit_code text not null,
  primary key (flow, object_id, person_id)
);

create table platform.idempotency (
  principal   text  not null,
  operation   text  not null,
  key         text  not null,
  body_digest bytea not null,
  answer      bytea not null,
  created_at  timestamptz not null default now(),
  primary key (principal, operation, key)
);
create index idempotency_age on platform.idempotency (created_at);

grant select, insert on platform.person to daylight_app;
-- not "installed": only the installation can enter an appointment without two people
grant select,
  insert (id, version, state, person_id, post_code, post_kind, unit_code, valid_from, valid_to, delegator_person_id, reason,
          proposed_by, proposed_by_name, proposed_as_kind, confirmed_by, confirmed_by_name, confirmed_as_kind, revoked_by,
          revoked_as_kind, proposed_at),
  update (version, state, confirmed_by, confirmed_by_name, confirmed_as_kind, revoked_by, revoked_as_kind)
  on platform.appointment to daylight_app;
grant select, insert on platform.participant, platform.idempotency to daylight_app;

-- The record ----------------------------------------------------------------------------------------------
-- Canonical form v1 (docs/record-canonical-v1.md): a version byte, then each field as a four-byte length and
-- UTF-8 text, null as length -1. leaf = SHA-256(0x00 || canonical). Frozen: a change is a new version.

set role daylight_audit;

create table audit.entry (
  id                uuid primary key,
  at                timestamptz not null,
  tx                xid8 not null,
  flow              text not null,
  object_id         uuid not null,
  object_version    int  not null,
  unit_code         text not null,
  action            text not null,
  outcome           text not null check (outcome in ('ACT', 'REFUSED')),
  from_state        text,
  to_state          text,
  actor_kind        text not null check (actor_kind in ('STAFF', 'PUBLIC', 'LAW', 'JOB', 'INSTALLATION')),
  actor_id          uuid,
  actor_name        text not null,
  on_behalf_of_id   uuid,
  on_behalf_of_name text,
  appointment_id    uuid,
  post_code         text,
  assurance         text,
  client            text,
  request_id        text,
  digest_before     text,
  digest_after      text,
  rule_version      text,
  reason            text,
  problem           text,
  canonical         bytea not null,
  leaf              bytea not null,
  check ((actor_kind = 'STAFF') = (actor_id is not null)),
  check ((outcome = 'REFUSED') = (problem is not null)),
  check (outcome = 'REFUSED' or to_state is not null)
);
-- one act, one version: an act cannot be told twice
create unique index entry_version on audit.entry (object_id, object_version, flow) where outcome = 'ACT';
create index entry_object on audit.entry (object_id, id);
create index entry_unit on audit.entry (unit_code, id);

create function audit.field(p text) returns bytea
  language sql immutable parallel safe
  return case when p is null then '\xffffffff'::bytea
         else int4send(octet_length(convert_to(p, 'UTF8'))) || convert_to(p, 'UTF8') end;

create function audit.canonical_v1(e audit.entry) returns bytea
  language sql immutable
  return '\x01'::bytea
    || audit.field(e.id::text)
    || audit.field(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || audit.field(e.flow) || audit.field(e.object_id::text) || audit.field(e.object_version::text)
    || audit.field(e.unit_code) || audit.field(e.action) || audit.field(e.outcome)
    || audit.field(e.from_state) || audit.field(e.to_state)
    || audit.field(e.actor_kind) || audit.field(e.actor_id::text) || audit.field(e.actor_name)
    || audit.field(e.on_behalf_of_id::text) || audit.field(e.on_behalf_of_name)
    || audit.field(e.appointment_id::text) || audit.field(e.post_code)
    || audit.field(e.assurance) || audit.field(e.client) || audit.field(e.request_id)
    || audit.field(e.digest_before) || audit.field(e.digest_after)
    || audit.field(e.rule_version) || audit.field(e.reason) || audit.field(e.problem);

-- The only way into the record. Position, time, transaction and leaf are set here and cannot be given.
create function audit.append(p jsonb) returns uuid
  language plpgsql volatile security definer
  set search_path = pg_catalog, audit, pg_temp as $$
declare
  e audit.entry;
begin
  e := jsonb_populate_record(null::audit.entry, p - 'canonical' - 'leaf');
  e.id := uuidv7();
  e.at := clock_timestamp();
  e.tx := pg_current_xact_id();
  if e.actor_kind = 'STAFF' and e.actor_id::text is distinct from nullif(current_setting('daylight.person', true), '') then
    raise exception 'the actor of an entry is the person of the transaction' using errcode = 'DL002';
  end if;
  if e.actor_kind = 'INSTALLATION' and session_user <> 'daylight_owner' then
    raise exception 'an installation act needs the owner' using errcode = 'DL002';
  end if;
  e.canonical := audit.canonical_v1(e);
  e.leaf := sha256('\x00'::bytea || e.canonical);
  insert into audit.entry select e.*;
  return e.id;
end $$;

revoke all on function audit.append(jsonb) from public;
grant execute on function audit.append(jsonb) to daylight_app, daylight_owner;
grant select on audit.entry to daylight_app, daylight_owner;

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy entry_own on audit.entry to daylight_audit using (true) with check (true);
create policy entry_owner on audit.entry for select to daylight_owner using (true);
create policy entry_scope on audit.entry for select to daylight_app using (platform.in_scope(unit_code));

reset role;
revoke create on schema audit from daylight_audit;

-- The workflow's enforcement ------------------------------------------------------------------------------

-- Does a staff entry rest on an appointment that was in force, grants the edge's permission and covers the object?
create function platform.entry_is_authorised(e audit.entry, p_permission text) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, platform, pg_temp
  return exists (
    select 1
    from platform.appointment a
    join platform.post_permission pp on pp.post_code = a.post_code and pp.permission = p_permission
    where a.id = (e).appointment_id
      and a.person_id = (e).actor_id
      and a.delegator_person_id is not distinct from (e).on_behalf_of_id
      and a.state = 'ACTIVE'
      and daterange(a.valid_from, a.valid_to, '[]') @> ((e).at at time zone 'Asia/Shanghai')::date
      and starts_with((e).unit_code, a.unit_code)
      -- lent power ends with the lender's own, as platform.actor_of reads it
      and (a.delegator_person_id is null or exists (
        select 1 from platform.appointment o
        where o.person_id = a.delegator_person_id and o.delegator_person_id is null and o.state = 'ACTIVE'
          and o.post_code = a.post_code and starts_with(a.unit_code, o.unit_code)
          and daterange(o.valid_from, o.valid_to, '[]') @> ((e).at at time zone 'Asia/Shanghai')::date)));

-- Did the acting person, and the one he acts for, enter the list of participants with this edge's step?
create function platform.entry_is_separated(e audit.entry, p_step text) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, platform, pg_temp
  return not exists (
    select 1
    from unnest(array[(e).actor_id, (e).on_behalf_of_id]) as acting(person_id)
    where acting.person_id is not null
      and not exists (
        select 1 from platform.participant p
        where p.flow = (e).flow and p.object_id = (e).object_id
          and p.person_id = acting.person_id and p.step = p_step));

-- Deferred constraint trigger of every table that carries a state. Arguments: flow, unit column, and for tables
-- that a bulk act may fill: the batch column and the batch's flow (its entry then stands for all rows).
create function platform.enforce_transition() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, platform, audit, pg_temp as $$
declare
  v_row   jsonb := to_jsonb(new);
  v_from  text;
  v_bulk  uuid;
  v_entry audit.entry;
  v_edge  platform.workflow_edge;
begin
  if tg_op = 'UPDATE' then
    v_from := old.state;
    if new.id <> old.id or new.version <> old.version + 1 then
      raise exception '% %: identity is fixed and the version moves by one', tg_argv[0], old.id using errcode = 'DL001';
    end if;
  elsif tg_nargs > 2 then
    v_bulk := (v_row ->> tg_argv[2])::uuid;
  end if;

  if v_bulk is not null then
    select * into v_entry from audit.entry e
      where e.object_id = v_bulk and e.flow = tg_argv[3] and e.tx = pg_current_xact_id() and e.outcome = 'ACT'
        and starts_with(v_row ->> tg_argv[1], e.unit_code)
      order by e.id desc limit 1;
    select * into v_edge from platform.workflow_edge g
      where g.flow = tg_argv[0] and g.from_state is null and g.to_state = new.state and g.action = 'TAKE_OVER';
    if v_entry.id is null or v_edge.flow is null
       or not platform.entry_is_authorised(v_entry, v_edge.permission) then
      raise exception '% %: no journal entry of the bulk act', tg_argv[0], new.id using errcode = 'DL001';
    end if;
    return null;
  end if;

  select * into v_entry from audit.entry e
    where e.object_id = new.id and e.flow = tg_argv[0] and e.tx = pg_current_xact_id() and e.outcome = 'ACT'
      and e.object_version = new.version and e.from_state is not distinct from v_from and e.to_state = new.state
      and e.unit_code = v_row ->> tg_argv[1]
    limit 1;
  if v_entry.id is null then
    raise exception '% %: no journal entry of this transaction for % -> %', tg_argv[0], new.id, v_from, new.state
      using errcode = 'DL001';
  end if;

  select * into v_edge from platform.workflow_edge g
    where g.flow = tg_argv[0] and g.from_state is not distinct from v_from
      and g.action = v_entry.action and g.to_state = new.state and g.actor_kind = v_entry.actor_kind;
  if v_edge.flow is null then
    raise exception '% %: % -% by %-> % is no edge', tg_argv[0], new.id, v_from, v_entry.action, v_entry.actor_kind, new.state
      using errcode = 'DL001';
  end if;

  if v_edge.actor_kind = 'STAFF' then
    if not platform.entry_is_authorised(v_entry, v_edge.permission) then
      raise exception '% %: the entry rests on no appointment that grants %', tg_argv[0], new.id, v_edge.permission
        using errcode = 'DL001', constraint = 'appointment_in_force';
    end if;
    if v_edge.step is not null and not platform.entry_is_separated(v_entry, v_edge.step) then
      raise exception '% %: separation of duties', tg_argv[0], new.id using errcode = 'DL003';
    end if;
  end if;
  return null;
end $$;

-- For tables without a state whose rows belong to an act (a site report, the rows of a batch): an INSERT needs
-- an entry of the same transaction on the object it belongs to. Arguments: flow, column with the object's id, and
-- the column that names the acting person, when the row has one.
create function platform.enforce_entry() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, platform, audit, pg_temp as $$
begin
  if not exists (
    select 1 from audit.entry e
    where e.object_id = (to_jsonb(new) ->> tg_argv[1])::uuid and e.flow = tg_argv[0]
      and e.tx = pg_current_xact_id() and e.outcome = 'ACT'
      and (tg_nargs < 3 or e.actor_id = (to_jsonb(new) ->> tg_argv[2])::uuid)) then
    raise exception '%: a row of % without a journal entry of this transaction', tg_argv[0], tg_table_name
      using errcode = 'DL001';
  end if;
  return null;
end $$;

-- The other direction: an entry of an act needs the act. Which table holds a flow's objects is data.
create table platform.workflow_table (
  flow     text primary key,
  relation regclass not null
);
grant select on platform.workflow_table to daylight_app;

-- Deferred on the record itself: an ACT stands for a row that has this version, and this state, at commit; a name, a
-- post and a delegator are those of the tables, not of the caller.
create function platform.enforce_act() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, platform, audit, pg_temp as $$
declare
  v_relation regclass;
  v_found    boolean;
begin
  if new.actor_kind = 'STAFF' and not exists (
    select 1 from platform.person p
    left join platform.appointment a on a.id = new.appointment_id
    left join platform.person d on d.id = a.delegator_person_id
    where p.id = new.actor_id and p.name = new.actor_name
      and (new.appointment_id is null
           or (a.person_id = new.actor_id and a.post_code = new.post_code
               and d.id is not distinct from new.on_behalf_of_id and d.name is not distinct from new.on_behalf_of_name))
      and (new.appointment_id is not null or (new.post_code is null and new.on_behalf_of_id is null))) then
    raise exception 'entry %: the actor is not who the entry says', new.id using errcode = 'DL002';
  end if;
  if new.outcome = 'ACT' then
    select t.relation into v_relation from platform.workflow_table t where t.flow = new.flow;
    if v_relation is null then
      raise exception 'entry %: no procedure %', new.id, new.flow using errcode = 'DL001';
    end if;
    execute format('select exists (select 1 from %s o where o.id = $1 and (o.version > $2 or o.version = $2 and o.state = $3))', v_relation)
      into v_found using new.object_id, new.object_version, new.to_state;
    if not v_found then
      raise exception 'entry %: an act that did not happen', new.id using errcode = 'DL001';
    end if;
  end if;
  return null;
end $$;
grant execute on function platform.enforce_act() to daylight_audit;
set role daylight_audit;
create constraint trigger entry_act after insert on audit.entry
  deferrable initially deferred for each row execute function platform.enforce_act();
reset role;

-- A participant enters only with an act of the same transaction: the acting persons with any act, the subject with the opening one.
create function platform.enforce_participant() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, platform, audit, pg_temp as $$
begin
  if not exists (
    select 1 from audit.entry e
    where e.object_id = new.object_id and e.flow = new.flow and e.tx = pg_current_xact_id() and e.outcome = 'ACT'
      and (new.person_id in (e.actor_id, e.on_behalf_of_id) or new.step = 'SUBJECT' and e.from_state is null)) then
    raise exception '% %: a participant without an act', new.flow, new.object_id using errcode = 'DL001';
  end if;
  return null;
end $$;
create constraint trigger participant_act after insert on platform.participant
  deferrable initially deferred for each row execute function platform.enforce_participant();

create constraint trigger person_transition after insert or update on platform.person
  deferrable initially deferred for each row
  execute function platform.enforce_transition('platform.person', 'unit_code');
create constraint trigger appointment_transition after insert or update on platform.appointment
  deferrable initially deferred for each row
  execute function platform.enforce_transition('platform.appointment', 'unit_code');

-- Row-level security: FORCE, so that not even the owner is exempt by accident; the owner has a policy of its own.
do $$
declare t text;
begin
  foreach t in array array['person', 'appointment', 'participant', 'idempotency'] loop
    execute format('alter table platform.%I enable row level security', t);
    execute format('alter table platform.%I force row level security', t);
    execute format('create policy %I on platform.%I to daylight_owner using (true) with check (true)', t || '_owner', t);
  end loop;
end $$;

create policy person_scope on platform.person to daylight_app
  using (platform.in_scope(unit_code)) with check (platform.in_scope(unit_code));
create policy appointment_scope on platform.appointment to daylight_app
  using (platform.in_scope(unit_code)) with check (platform.in_scope(unit_code));
create policy participant_scope on platform.participant to daylight_app
  using (platform.in_scope(unit_code)) with check (platform.in_scope(unit_code));
create policy idempotency_own on platform.idempotency to daylight_app
  using (principal = platform.setting('principal')) with check (principal = platform.setting('principal'));

-- Stored answers are forgotten after seven days. Definer's rights instead of a grant: the application deletes no answer
-- that is younger, whatever it is made to say.
create function platform.is_forgettable(p_created_at timestamptz) returns boolean
  language sql stable parallel safe
  return p_created_at < now() - interval '7 days';

-- One key of the asking principal, so that it can be used again.
create function platform.forget_answer(p_operation text, p_key text) returns boolean
  language sql volatile security definer
  set search_path = pg_catalog, platform, pg_temp
  begin atomic
    delete from platform.idempotency i
    where i.principal = platform.setting('principal') and i.operation = p_operation and i.key = p_key
      and platform.is_forgettable(i.created_at);
    select true;
  end;

-- The oldest, so many at a time; replicas skip each other's rows.
create function platform.forget_answers(p_most int) returns bigint
  language sql volatile security definer
  set search_path = pg_catalog, platform, pg_temp
  begin atomic
    with old as (
      select i.principal, i.operation, i.key from platform.idempotency i
      where platform.is_forgettable(i.created_at)
      order by i.created_at limit p_most for update skip locked),
    gone as (
      delete from platform.idempotency i using old
      where i.principal = old.principal and i.operation = old.operation and i.key = old.key
      returning 1)
    select count(*) from gone;
  end;
revoke all on function platform.forget_answer(text, text), platform.forget_answers(int) from public;
grant execute on function platform.forget_answer(text, text), platform.forget_answers(int) to daylight_app;

-- Who is this subject, and which appointments are in force today? A delegated appointment lives only as long as
-- the delegator's own. Definer's rights: authentication comes before any scope exists.
create function platform.actor_of(p_subject text, p_today date) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, platform, pg_temp
  return (
    select jsonb_build_object('personId', p.id, 'name', p.name, 'unitCode', p.unit_code, 'unitName', u.name,
      'identityDigest', encode(p.identity_digest, 'hex'),
      'holdings', coalesce((
        select jsonb_agg(jsonb_build_object('appointmentId', a.id, 'postCode', a.post_code, 'unitCode', a.unit_code,
            'unitName', au.name, 'delegatorId', d.id, 'delegatorName', d.name,
            'delegatorIdentityDigest', encode(d.identity_digest, 'hex')) order by a.id)
        from platform.appointment a
        join platform.unit au on au.code = a.unit_code
        left join platform.person d on d.id = a.delegator_person_id
        where a.person_id = p.id and a.state = 'ACTIVE' and daterange(a.valid_from, a.valid_to, '[]') @> p_today
          and (a.delegator_person_id is null or exists (
            select 1 from platform.appointment o
            where o.person_id = a.delegator_person_id and o.delegator_person_id is null and o.state = 'ACTIVE'
              and o.post_code = a.post_code and daterange(o.valid_from, o.valid_to, '[]') @> p_today and starts_with(a.unit_code, o.unit_code)))), '[]'))
    from platform.person p
    join platform.unit u on u.code = p.unit_code
    where p.subject = p_subject and p.state = 'ACTIVE');

-- Which registered person has this identity number (blind index)? Needed to mark him as the subject of his own
-- application whatever the scope of the transaction that files it.
create function platform.person_of_identity(p_digest bytea) returns uuid
  language sql stable security definer
  set search_path = pg_catalog, platform, pg_temp
  return (select p.id from platform.person p where p.identity_digest = p_digest limit 1);

revoke all on function platform.actor_of(text, date), platform.person_of_identity(bytea),
  platform.entry_is_authorised(audit.entry, text), platform.entry_is_separated(audit.entry, text) from public;
grant execute on function platform.actor_of(text, date), platform.person_of_identity(bytea) to daylight_app;

-- Gap-free: the row lock is held to the end of the transaction, so a rolled-back number is given again.
create function platform.next_number(p_series text) returns bigint
  language sql volatile security definer
  set search_path = pg_catalog, platform, pg_temp
  begin atomic
    insert into platform.number_series as n (series, last) values (p_series, 1)
    on conflict (series) do update set last = n.last + 1
    returning last;
  end;

-- Forward only: numbers in use elsewhere are not given again.
create function platform.raise_number(p_series text, p_at_least bigint) returns bigint
  language sql volatile security definer
  set search_path = pg_catalog, platform, pg_temp
  begin atomic
    insert into platform.number_series as n (series, last) values (p_series, p_at_least)
    on conflict (series) do update set last = greatest(n.last, excluded.last)
    returning last;
  end;
revoke all on function platform.next_number(text), platform.raise_number(text, bigint) from public;
grant execute on function platform.next_number(text) to daylight_app;

-- Installation --------------------------------------------------------------------------------------------
-- The first three administrators come from the installation, once; everybody after them by two people.
create function platform.install_administrators(p_system jsonb, p_security jsonb, p_audit jsonb) returns boolean
  language plpgsql volatile as $$
declare
  v_post   text;
  v_kind   text;
  v_given  jsonb;
  v_person platform.person;
  v_app    uuid;
begin
  if exists (select 1 from platform.appointment) then
    return false;
  end if;
  for v_post, v_kind, v_given in
    values ('system-admin', 'SYSTEM', p_system), ('security-admin', 'SECURITY', p_security), ('audit-admin', 'AUDIT', p_audit)
  loop
    insert into platform.person (id, version, state, subject, account, name, unit_code, registered_at)
      values (uuidv7(), 0, 'ACTIVE', v_given ->> 'subject', v_given ->> 'account', v_given ->> 'name', '33', now())
      returning * into v_person;
    perform audit.append(jsonb_build_object('flow', 'platform.person', 'object_id', v_person.id, 'object_version', 0,
      'unit_code', '33', 'action', 'INSTALL', 'outcome', 'ACT', 'to_state', 'ACTIVE',
      'actor_kind', 'INSTALLATION', 'actor_name', 'installation', 'reason', 'first administrator ' || v_post));
    v_app := uuidv7();
    insert into platform.appointment (id, version, state, person_id, post_code, post_kind, unit_code, valid_from, reason,
        installed, proposed_at)
      values (v_app, 0, 'ACTIVE', v_person.id, v_post, v_kind, '33', (now() at time zone 'Asia/Shanghai')::date - 1, 'installation', true, now());
    perform audit.append(jsonb_build_object('flow', 'platform.appointment', 'object_id', v_app, 'object_version', 0,
      'unit_code', '33', 'action', 'INSTALL', 'outcome', 'ACT', 'to_state', 'ACTIVE',
      'actor_kind', 'INSTALLATION', 'actor_name', 'installation', 'reason', 'first administrator ' || v_post));
  end loop;
  return true;
end $$;
revoke all on function platform.install_administrators(jsonb, jsonb, jsonb) from public;

-- Posts, permissions and edges: equal to authority/posts.yaml and to the Workflow tables (ParityTest, start-up check).
insert into platform.post (code, kind) values
  ('system-admin', 'SYSTEM'), ('security-admin', 'SECURITY'), ('audit-admin', 'AUDIT'),
  ('licence-clerk', 'BUSINESS'), ('licence-inspector', 'BUSINESS'), ('licence-reviewer', 'BUSINESS'),
  ('licence-approver', 'BUSINESS'), ('licence-supervisor', 'BUSINESS');

insert into platform.post_permission (post_code, permission)
  select p.code, g.permission from platform.post p
  cross join (values ('platform.actor:self'), ('platform.org:read')) as g(permission);

insert into platform.post_permission (post_code, permission) values
  ('system-admin', 'platform.person:read'), ('system-admin', 'platform.person:register'),
  ('system-admin', 'platform.appointment:read'), ('system-admin', 'platform.appointment:propose'),
  ('security-admin', 'platform.person:read'), ('security-admin', 'platform.appointment:read'),
  ('security-admin', 'platform.appointment:propose'), ('security-admin', 'platform.appointment:confirm'),
  ('security-admin', 'platform.appointment:revoke'),
  ('audit-admin', 'platform.person:read'), ('audit-admin', 'platform.appointment:read'),
  ('audit-admin', 'platform.appointment:confirm'), ('audit-admin', 'platform.appointment:revoke'),
  ('audit-admin', 'platform.record:read'),
  ('licence-clerk', 'monopoly.licence-application:read'), ('licence-clerk', 'monopoly.licence-application:accept'),
  ('licence-clerk', 'monopoly.licence:read'), ('licence-clerk', 'monopoly.licence-takeover:read'),
  ('licence-clerk', 'monopoly.licence-takeover:propose'),
  ('licence-inspector', 'monopoly.licence-application:read'), ('licence-inspector', 'monopoly.licence-application:inspect'),
  ('licence-inspector', 'monopoly.licence:read'),
  ('licence-reviewer', 'monopoly.licence-application:read'), ('licence-reviewer', 'monopoly.licence-application:review'),
  ('licence-reviewer', 'monopoly.licence:read'),
  ('licence-approver', 'monopoly.licence-application:read'), ('licence-approver', 'monopoly.licence-application:decide'),
  ('licence-approver', 'monopoly.licence:read'), ('licence-approver', 'monopoly.licence-takeover:read'),
  ('licence-approver', 'monopoly.licence-takeover:confirm'),
  ('licence-supervisor', 'monopoly.licence-application:read'), ('licence-supervisor', 'monopoly.licence:read'),
  ('licence-supervisor', 'monopoly.licence-takeover:read'), ('licence-supervisor', 'platform.record:read');

insert into platform.workflow_table values ('platform.person', 'platform.person'), ('platform.appointment', 'platform.appointment');

insert into platform.workflow_edge (flow, from_state, action, to_state, permission, actor_kind, step) values
  ('platform.person', null, 'REGISTER', 'ACTIVE', 'platform.person:register', 'STAFF', 'REGISTER'),
  ('platform.person', null, 'INSTALL', 'ACTIVE', null, 'INSTALLATION', null),
  ('platform.appointment', null, 'PROPOSE', 'PROPOSED', 'platform.appointment:propose', 'STAFF', 'PROPOSE'),
  ('platform.appointment', null, 'INSTALL', 'ACTIVE', null, 'INSTALLATION', null),
  ('platform.appointment', 'PROPOSED', 'CONFIRM', 'ACTIVE', 'platform.appointment:confirm', 'STAFF', 'CONFIRM'),
  ('platform.appointment', 'PROPOSED', 'REJECT', 'REJECTED', 'platform.appointment:confirm', 'STAFF', 'CONFIRM'),
  ('platform.appointment', 'ACTIVE', 'REVOKE', 'REVOKED', 'platform.appointment:revoke', 'STAFF', null);
