-- Retail licences: layout cells, applications, site reports, licences, take-over of existing holders.

create schema monopoly;
grant usage on schema monopoly to daylight_app;

-- One premises, however it is typed: full-width and half-width forms, letter case and blanks make no difference.
create function monopoly.premises_key(p_address text) returns text
  language sql immutable parallel safe
  return upper(regexp_replace(normalize(p_address, NFKC), '\s', '', 'g') collate "C");

create table monopoly.layout_cell (
  code        text primary key check (code ~ '^\d{11}$'),
  county_code text not null references platform.unit,
  name        text not null,
  zone_type   text not null check (zone_type in ('MAIN_STREET', 'SIDE_STREET', 'MARKET', 'VILLAGE', 'SCENIC')),
  mode        text not null check (mode in ('DISTANCE', 'QUOTA', 'DISTANCE_AND_QUOTA')),
  capacity    int check (capacity >= 0),
  check ((mode = 'DISTANCE') = (capacity is null)),
  check (starts_with(code, county_code))
);
create index layout_cell_county on monopoly.layout_cell (county_code);
grant select on monopoly.layout_cell to daylight_app;

create table monopoly.licence_application (
  id                     uuid primary key,
  version                int  not null,
  state                  text not null check (state in ('FILED', 'INCOMPLETE', 'ACCEPTED', 'REPORTED', 'INSPECTED', 'REVIEWED',
                                                        'GRANTED', 'DELIVERED', 'REFUSED', 'DECLINED', 'WITHDRAWN')),
  application_no         text not null constraint licence_application_no_unique unique,
  receipt_digest         bytea not null constraint licence_application_receipt_unique unique,
  county_code            text not null references platform.unit,
  cell_code              text not null references monopoly.layout_cell,
  applicant_name         text not null,
  identity_sealed        bytea not null,
  identity_masked        text not null,
  identity_digest        bytea not null,
  phone                  text not null,
  shop_name              text not null,
  holder_nature          text not null check (holder_nature in ('INDIVIDUAL', 'ENTERPRISE')),
  credit_code            text,
  address                text not null,
  premises_key           text not null generated always as (monopoly.premises_key(address)) stored,
  format                 text not null check (format in ('Z', 'B', 'S', 'N', 'Y', 'F', 'Q')),
  market_type            text not null check (market_type in ('C', 'X')),
  scale                  text not null check (scale in ('1', '2', '3')),
  separate_from_dwelling boolean not null,
  funds_declared         boolean not null,
  filed_at               timestamptz not null,
  accept_seq             bigint check (accept_seq > 0),
  site_report_id         uuid,
  countersigned_report_id uuid,
  recommendation         text check (recommendation in ('GRANT', 'REFUSE')),
  review_opinion         text,
  reviewed_by_name       text,
  decision_reason        text,
  time_extended          boolean not null default false,
  licence_id             uuid,
  check (starts_with(cell_code, county_code)),
  check (holder_nature = 'INDIVIDUAL' or credit_code is not null),
  check (state in ('FILED', 'INCOMPLETE', 'DECLINED', 'WITHDRAWN') or accept_seq is not null),
  check (state not in ('REPORTED', 'INSPECTED', 'REVIEWED', 'GRANTED', 'DELIVERED', 'REFUSED') or site_report_id is not null),
  -- two inspectors: the report that carries the application on is the one that was countersigned
  constraint licence_application_two_inspectors check (
    state not in ('INSPECTED', 'REVIEWED', 'GRANTED', 'DELIVERED', 'REFUSED')
    or countersigned_report_id is not null and countersigned_report_id = site_report_id),
  check (state not in ('REVIEWED', 'GRANTED', 'DELIVERED', 'REFUSED') or recommendation is not null),
  check ((state in ('GRANTED', 'DELIVERED')) = (licence_id is not null)),
  check (state not in ('REFUSED', 'DECLINED') or decision_reason is not null)
);
-- One premises, one pending application; one number in the cell's queue.
create unique index licence_application_premises_pending on monopoly.licence_application (county_code, premises_key)
  where state in ('FILED', 'INCOMPLETE', 'ACCEPTED', 'REPORTED', 'INSPECTED', 'REVIEWED');
create unique index licence_application_queue on monopoly.licence_application (cell_code, accept_seq)
  where accept_seq is not null;
create index licence_application_open on monopoly.licence_application (identity_digest)
  where state in ('FILED', 'INCOMPLETE', 'ACCEPTED', 'REPORTED', 'INSPECTED', 'REVIEWED');
create index licence_application_waiting on monopoly.licence_application (cell_code, filed_at) where state = 'FILED';
create index licence_application_list on monopoly.licence_application (id desc, county_code, state);
create index licence_application_cell on monopoly.licence_application (cell_code, id);

create table monopoly.site_report (
  id                       uuid primary key,
  application_id           uuid not null references monopoly.licence_application,
  county_code              text not null references platform.unit,
  measured_on              date not null,
  walking_distance_metres  int not null check (walking_distance_metres between 0 and 100000),
  nearest_licence_no       text,
  school_distance_metres   int not null check (school_distance_metres between 0 and 100000),
  separate_from_dwelling   boolean not null,
  fixed_premises           boolean not null,
  latitude                 numeric(9, 6) check (latitude between -90 and 90),
  longitude                numeric(9, 6) check (longitude between -180 and 180),
  findings                 text not null,
  reported_by              uuid not null references platform.person,
  reported_by_name         text not null,
  reported_for             uuid references platform.person,
  reported_at              timestamptz not null,
  unique (id, application_id, reported_by)
);
create index site_report_application on monopoly.site_report (application_id);

-- The second inspector's signature under one report; never the one who wrote it.
create table monopoly.site_countersignature (
  site_report_id        uuid primary key,
  application_id        uuid not null,
  county_code           text not null references platform.unit,
  reported_by           uuid not null references platform.person,
  countersigned_by      uuid not null references platform.person,
  countersigned_by_name text not null,
  reported_for          uuid references platform.person,
  countersigned_for     uuid references platform.person,
  countersigned_at      timestamptz not null,
  foreign key (site_report_id, application_id, reported_by) references monopoly.site_report (id, application_id, reported_by),
  -- neither the writer, nor the one he wrote for, signs again in any guise
  constraint site_countersignature_two_inspectors check (
    countersigned_by <> reported_by
    and countersigned_by is distinct from reported_for
    and countersigned_for is distinct from reported_by
    and (countersigned_for is null or countersigned_for is distinct from reported_for))
);
-- What the layout plan said when the office decided; later changes of the plan or of the cell do not touch it.
create table monopoly.layout_decision (
  application_id             uuid primary key references monopoly.licence_application,
  county_code                text not null references platform.unit,
  as_of                      date not null,
  mode                       text not null check (mode in ('DISTANCE', 'QUOTA', 'DISTANCE_AND_QUOTA')),
  capacity                   int,
  holders                    int not null check (holders >= 0),
  earlier_pending            int not null check (earlier_pending >= 0),
  min_distance_metres        int,
  min_school_distance_metres int not null,
  basis                      text not null,
  rule_version               text not null
);
-- What was told to be missing, once and item by item, and what the applicant answered (行政许可法 §32).
create table monopoly.supplement_item (
  application_id uuid not null references monopoly.licence_application,
  county_code    text not null references platform.unit,
  ordinal        int  not null check (ordinal between 1 and 20),
  item           text not null,
  asked_at       timestamptz not null,
  primary key (application_id, ordinal)
);
create table monopoly.supplement_answer (
  application_id uuid primary key references monopoly.licence_application,
  county_code    text not null references platform.unit,
  answer         text not null,
  answered_at    timestamptz not null
);
-- The time for the decision is extended once, for a reason that the applicant is told (行政许可法 §42).
create table monopoly.decision_extension (
  application_id   uuid constraint decision_extension_once primary key references monopoly.licence_application,
  county_code      text not null references platform.unit,
  reason           text not null,
  extended_at      timestamptz not null,
  extended_by_name text not null
);
create table monopoly.certificate_delivery (
  application_id    uuid primary key references monopoly.licence_application,
  county_code       text not null references platform.unit,
  method            text not null check (method in ('COUNTER', 'POST', 'ELECTRONIC')),
  received_by       text not null,
  delivered_at      timestamptz not null,
  delivered_by_name text not null
);
alter table monopoly.licence_application
  -- deferred: the act's row is checked and written first, what it points to later in the same transaction
  add foreign key (site_report_id) references monopoly.site_report deferrable initially deferred,
  add foreign key (countersigned_report_id) references monopoly.site_countersignature deferrable initially deferred;

create table monopoly.licence_takeover (
  id                uuid primary key,
  version           int  not null,
  state             text not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
  county_code       text not null references platform.unit,
  row_count         int  not null check (row_count between 1 and 6000),
  rows_root         bytea not null,
  reason            text not null,
  proposed_by_name  text not null,
  proposed_at       timestamptz not null,
  confirmed_by_name text
);
create index licence_takeover_county on monopoly.licence_takeover (county_code, id desc);

create table monopoly.licence_takeover_row (
  takeover_id     uuid not null references monopoly.licence_takeover,
  ordinal         int  not null,
  licence_no      text not null check (licence_no ~ '^\d{12}$'),
  holder_name     text not null,
  shop_name       text not null,
  identity_digest bytea,
  county_code     text not null references platform.unit,
  cell_code       text not null references monopoly.layout_cell,
  address         text not null,
  holder_nature   text not null check (holder_nature in ('INDIVIDUAL', 'ENTERPRISE')),
  format          text not null check (format in ('Z', 'B', 'S', 'N', 'Y', 'F', 'Q')),
  market_type     text not null check (market_type in ('C', 'X')),
  scale           text not null check (scale in ('1', '2', '3')),
  valid_from      date not null,
  valid_to        date not null,
  primary key (takeover_id, ordinal),
  check (valid_to > valid_from)
);

create table monopoly.licence (
  id              uuid primary key,
  version         int  not null,
  state           text not null check (state in ('VALID')),
  licence_no      text not null constraint licence_no_unique unique check (licence_no ~ '^\d{12}$'),
  application_id  uuid constraint licence_application_unique unique references monopoly.licence_application,
  takeover_id     uuid references monopoly.licence_takeover,
  holder_name     text not null,
  shop_name       text not null,
  identity_digest bytea,
  county_code     text not null references platform.unit,
  cell_code       text not null references monopoly.layout_cell,
  address         text not null,
  premises_key    text not null generated always as (monopoly.premises_key(address)) stored,
  holder_nature   text not null check (holder_nature in ('INDIVIDUAL', 'ENTERPRISE')),
  format          text not null check (format in ('Z', 'B', 'S', 'N', 'Y', 'F', 'Q')),
  market_type     text not null check (market_type in ('C', 'X')),
  scale           text not null check (scale in ('1', '2', '3')),
  issued_by       text not null,
  issued_on       date not null,
  valid_from      date not null,
  valid_to        date not null,
  check (valid_to > valid_from),
  check ((application_id is null) <> (takeover_id is null)),
  check (starts_with(licence_no, county_code))
);
-- One premises holds one valid licence.
create unique index licence_premises on monopoly.licence (county_code, premises_key) where state = 'VALID';
create index licence_cell on monopoly.licence (cell_code) where state = 'VALID';

grant select, insert on monopoly.licence_application, monopoly.licence_takeover, monopoly.licence to daylight_app;
-- What was declared is never rewritten: only what the acts themselves decide can change.
grant update (version, state, accept_seq, site_report_id, countersigned_report_id, recommendation, review_opinion,
  reviewed_by_name, decision_reason, time_extended, licence_id) on monopoly.licence_application to daylight_app;
grant update (version, state, confirmed_by_name) on monopoly.licence_takeover to daylight_app;
grant select, insert on monopoly.site_report, monopoly.site_countersignature, monopoly.layout_decision,
  monopoly.supplement_item, monopoly.supplement_answer, monopoly.decision_extension, monopoly.certificate_delivery,
  monopoly.licence_takeover_row to daylight_app;

-- Enforcement
create constraint trigger licence_application_transition after insert or update on monopoly.licence_application
  deferrable initially deferred for each row
  execute function platform.enforce_transition('monopoly.licence-application', 'county_code');
create constraint trigger licence_takeover_transition after insert or update on monopoly.licence_takeover
  deferrable initially deferred for each row
  execute function platform.enforce_transition('monopoly.licence-takeover', 'county_code');
create constraint trigger licence_transition after insert or update on monopoly.licence
  deferrable initially deferred for each row
  execute function platform.enforce_transition('monopoly.licence', 'county_code', 'takeover_id', 'monopoly.licence-takeover');
-- A licence comes from a granted application with the same facts, or from a row of a confirmed batch, decided in the same
-- transaction. Nothing else makes one.
create function monopoly.enforce_licence_origin() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, monopoly, audit, pg_temp as $$
begin
  if new.application_id is not null and not exists (
    select 1 from monopoly.licence_application a
    join audit.entry e on e.object_id = a.id and e.flow = 'monopoly.licence-application' and e.action = 'GRANT'
      and e.outcome = 'ACT' and e.tx = pg_current_xact_id() and e.object_version = a.version
    where a.id = new.application_id and a.state = 'GRANTED' and a.licence_id = new.id and a.county_code = new.county_code
      and a.cell_code = new.cell_code and a.address = new.address and a.shop_name = new.shop_name
      and a.applicant_name = new.holder_name and a.identity_digest is not distinct from new.identity_digest
      and a.holder_nature = new.holder_nature and a.format = new.format and a.market_type = new.market_type
      and a.scale = new.scale) then
    raise exception 'licence %: no application was granted for it', new.licence_no using errcode = 'DL001';
  end if;
  if new.takeover_id is not null and not exists (
    select 1 from monopoly.licence_takeover t
    join monopoly.licence_takeover_row r on r.takeover_id = t.id and r.licence_no = new.licence_no
    join audit.entry e on e.object_id = t.id and e.flow = 'monopoly.licence-takeover' and e.action = 'CONFIRM'
      and e.outcome = 'ACT' and e.tx = pg_current_xact_id() and e.object_version = t.version
    where t.id = new.takeover_id and t.state = 'CONFIRMED' and r.county_code = new.county_code
      and r.cell_code = new.cell_code and r.address = new.address and r.shop_name = new.shop_name
      and r.holder_name = new.holder_name and r.identity_digest is not distinct from new.identity_digest
      and r.valid_from = new.valid_from and r.valid_to = new.valid_to) then
    raise exception 'licence %: in no batch that was confirmed', new.licence_no using errcode = 'DL001';
  end if;
  return null;
end $$;
create function monopoly.enforce_takeover_strangers() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, monopoly, audit, pg_temp as $$
begin
  if exists (select 1 from audit.entry e
             join monopoly.takeover_subjects(new.id) s on s.person_id in (e.actor_id, e.on_behalf_of_id)
             where e.object_id = new.id and e.flow = 'monopoly.licence-takeover' and e.outcome = 'ACT') then
    raise exception 'take-over %: proposed or confirmed by one of its holders', new.id using errcode = 'DL003';
  end if;
  return null;
end $$;
create constraint trigger licence_takeover_strangers after insert or update on monopoly.licence_takeover
  deferrable initially deferred for each row execute function monopoly.enforce_takeover_strangers();

create constraint trigger licence_origin after insert on monopoly.licence
  deferrable initially deferred for each row execute function monopoly.enforce_licence_origin();
create index licence_takeover_row_number on monopoly.licence_takeover_row (takeover_id, licence_no);

create constraint trigger site_report_entry after insert on monopoly.site_report
  deferrable initially deferred for each row
  execute function platform.enforce_entry('monopoly.licence-application', 'application_id', 'reported_by');
create constraint trigger site_countersignature_entry after insert on monopoly.site_countersignature
  deferrable initially deferred for each row
  execute function platform.enforce_entry('monopoly.licence-application', 'application_id', 'countersigned_by');
do $$
declare t text;
begin
  foreach t in array array['layout_decision', 'supplement_item', 'supplement_answer', 'decision_extension', 'certificate_delivery'] loop
    execute format('create constraint trigger %I after insert on monopoly.%I deferrable initially deferred for each row '
      || 'execute function platform.enforce_entry(''monopoly.licence-application'', ''application_id'')', t || '_entry', t);
  end loop;
end $$;
create constraint trigger licence_takeover_row_entry after insert on monopoly.licence_takeover_row
  deferrable initially deferred for each row
  execute function platform.enforce_entry('monopoly.licence-takeover', 'takeover_id');

-- Row-level security
do $$
declare t text;
begin
  foreach t in array array['licence_application', 'site_report', 'site_countersignature', 'layout_decision', 'supplement_item',
                           'supplement_answer', 'decision_extension', 'certificate_delivery', 'licence_takeover',
                           'licence_takeover_row', 'licence'] loop
    execute format('alter table monopoly.%I enable row level security', t);
    execute format('alter table monopoly.%I force row level security', t);
    execute format('create policy %I on monopoly.%I to daylight_owner using (true) with check (true)', t || '_owner', t);
    execute format('create policy %I on monopoly.%I to daylight_app using (platform.in_scope(county_code)) with check (platform.in_scope(county_code))', t || '_scope', t);
  end loop;
end $$;

-- The applicant sees his own application, and the licence that came of it, by his receipt; anybody sees one licence by its number.
create policy licence_application_receipt on monopoly.licence_application for select to daylight_app
  using (receipt_digest = sha256(convert_to(platform.setting('receipt'), 'UTF8')));
create policy licence_receipt on monopoly.licence for select to daylight_app
  using (application_id in (select a.id from monopoly.licence_application a
                            where a.receipt_digest = sha256(convert_to(platform.setting('receipt'), 'UTF8'))));
create policy licence_number on monopoly.licence for select to daylight_app
  using (licence_no = platform.setting('licence_no'));

-- A dated figure of the layout plan: the first of the keys, most special first, that has a value on the day.
create function monopoly.layout_figure(p_rule_id text, p_keys text[], p_on date) returns numeric
  language sql stable
  set search_path = pg_catalog, platform, pg_temp
  return (select r.value from platform.rule_parameter r
          where r.rule_id = p_rule_id and r.scope_key = any (p_keys)
            and p_on between r.effective_from and coalesce(r.effective_to, 'infinity')
          order by array_position(p_keys, r.scope_key) limit 1);

-- First come, first served, and the layout plan (行政许可法 §57, 实施条例 §9, 未成年人保护法 §59): an acceptance takes the next
-- place of the cell's queue and leaves no earlier filing behind; a grant finds the premises fit, the distances kept, a place
-- left, and no earlier claim to it. The application checks the same before, with better words.
create function monopoly.layout_now(p_application monopoly.licence_application) returns monopoly.layout_decision
  language plpgsql stable security definer
  set search_path = pg_catalog, monopoly, pg_temp as $$
declare
  v_cell monopoly.layout_cell;
  v_now  monopoly.layout_decision;
begin
  select * into v_cell from monopoly.layout_cell c where c.code = p_application.cell_code;
  v_now.application_id := p_application.id;
  v_now.county_code := p_application.county_code;
  v_now.as_of := (now() at time zone 'Asia/Shanghai')::date;
  v_now.mode := v_cell.mode;
  v_now.capacity := v_cell.capacity;
  select count(*) into v_now.holders from monopoly.licence l
    where l.cell_code = p_application.cell_code and l.state = 'VALID' and l.id is distinct from p_application.licence_id;
  select count(*) into v_now.earlier_pending from monopoly.licence_application o
    where o.cell_code = p_application.cell_code and o.accept_seq < p_application.accept_seq
      and o.state in ('ACCEPTED', 'REPORTED', 'INSPECTED', 'REVIEWED');
  v_now.min_distance_metres := case when v_cell.mode <> 'QUOTA' then monopoly.layout_figure('layout.min-distance',
    array[p_application.county_code || ':' || v_cell.zone_type, 'default:' || v_cell.zone_type], v_now.as_of) end;
  v_now.min_school_distance_metres := monopoly.layout_figure('layout.min-school-distance',
    array[p_application.county_code, 'default'], v_now.as_of);
  return v_now;
end $$;
revoke all on function monopoly.layout_now(monopoly.licence_application) from public;

-- Figures are kept with a decision only, and they are those of the day.
create function monopoly.enforce_layout_decision() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, monopoly, audit, pg_temp as $$
declare
  v_application monopoly.licence_application;
  v_now         monopoly.layout_decision;
begin
  select * into v_application from monopoly.licence_application a where a.id = new.application_id;
  v_now := monopoly.layout_now(v_application);
  v_now.basis := new.basis;
  v_now.rule_version := new.rule_version;
  if v_now is distinct from new or not exists (
    select 1 from audit.entry e
    where e.object_id = new.application_id and e.flow = 'monopoly.licence-application' and e.tx = pg_current_xact_id()
      and e.outcome = 'ACT' and e.action in ('GRANT', 'REFUSE', 'DECLINE')) then
    raise exception 'application %: not the figures of a decision of today', new.application_id
      using errcode = 'DL004', constraint = 'licence_application_layout_decision';
  end if;
  return null;
end $$;
create constraint trigger layout_decision_figures after insert on monopoly.layout_decision
  deferrable initially deferred for each row execute function monopoly.enforce_layout_decision();

create function monopoly.enforce_layout() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, monopoly, platform, pg_temp as $$
declare
  v_report monopoly.site_report;
  v_now    monopoly.layout_decision;
begin
  if tg_op = 'INSERT' then
    -- the order of filing is the order of time: nobody is entered before those who wait
    if abs(extract(epoch from new.filed_at - clock_timestamp())) > 300 or new.accept_seq is not null then
      raise exception 'application %: filed at another time than now', new.id
        using errcode = 'DL004', constraint = 'licence_application_filed_now';
    end if;
  elsif old.state = 'FILED' and new.state = 'ACCEPTED' then
    perform pg_advisory_xact_lock(hashtextextended('monopoly.cell:' || new.cell_code, 0));
    if exists (select 1 from monopoly.licence_application o
               where o.cell_code = new.cell_code and o.state = 'FILED' and (o.filed_at, o.id) < (new.filed_at, new.id)) then
      raise exception 'application %: an earlier filing of the cell is waiting', new.id
        using errcode = 'DL004', constraint = 'licence_application_filed_first';
    end if;
    if new.accept_seq <> 1 + coalesce((select max(o.accept_seq) from monopoly.licence_application o
                                       where o.cell_code = new.cell_code and o.id <> new.id), 0) then
      raise exception 'application %: % is not the next place in the queue', new.id, new.accept_seq
        using errcode = 'DL004', constraint = 'licence_application_next_place';
    end if;
  elsif new.accept_seq is distinct from old.accept_seq then
    raise exception 'application %: a place in the queue is never changed', new.id
      using errcode = 'DL004', constraint = 'licence_application_next_place';
  elsif old.state <> 'GRANTED' and new.state = 'GRANTED' then
    perform pg_advisory_xact_lock(hashtextextended('monopoly.cell:' || new.cell_code, 0));
    select * into v_report from monopoly.site_report r where r.id = new.site_report_id;
    v_now := monopoly.layout_now(new);
    if not (v_report.separate_from_dwelling and v_report.fixed_premises) then
      raise exception 'application %: the premises do not qualify', new.id
        using errcode = 'DL004', constraint = 'licence_application_premises_fit';
    end if;
    if v_report.school_distance_metres < v_now.min_school_distance_metres then
      raise exception 'application %: too near to a school', new.id
        using errcode = 'DL004', constraint = 'licence_application_far_from_schools';
    end if;
    if v_report.walking_distance_metres < v_now.min_distance_metres then
      raise exception 'application %: too near to the next outlet', new.id
        using errcode = 'DL004', constraint = 'licence_application_distance_kept';
    end if;
    if v_now.holders >= v_now.capacity then
      raise exception 'application %: the cell is full', new.id
        using errcode = 'DL004', constraint = 'licence_application_place_left';
    end if;
    if v_now.earlier_pending > 0 and v_now.holders + v_now.earlier_pending >= v_now.capacity then
      raise exception 'application %: an earlier claim to the place', new.id
        using errcode = 'DL004', constraint = 'licence_application_in_queue_order';
    end if;
    if not exists (select 1 from monopoly.layout_decision d where d.application_id = new.id) then
      raise exception 'application %: decided without the figures of the layout plan', new.id
        using errcode = 'DL004', constraint = 'licence_application_layout_decision';
    end if;
  elsif new.state = 'WITHDRAWN' and new.receipt_digest is distinct from sha256(convert_to(platform.setting('receipt'), 'UTF8')) then
    raise exception 'application %: withdrawn by somebody without its receipt', new.id
      using errcode = 'DL004', constraint = 'licence_application_own_receipt';
  end if;
  return null;
end $$;
-- triggers fire by name: first that there is such an act at all, then whether it is lawful
create constraint trigger licence_application_transition_layout after insert or update on monopoly.licence_application
  deferrable initially deferred for each row execute function monopoly.enforce_layout();

-- How many applications of this person are pending anywhere: a visitor's transaction sees one county only.
create function monopoly.open_applications(p_identity_digest bytea) returns bigint
  language sql stable security definer
  set search_path = pg_catalog, monopoly, pg_temp
  begin atomic
    select count(*) from monopoly.licence_application a
    where a.identity_digest = p_identity_digest and a.state in ('FILED', 'INCOMPLETE', 'ACCEPTED', 'REPORTED', 'INSPECTED', 'REVIEWED');
  end;

-- Registered persons who are themselves holders in a batch: they neither propose nor confirm it.
create function monopoly.takeover_subjects(p_takeover_id uuid) returns table (ordinal int, person_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, monopoly, platform, pg_temp
  begin atomic
    select r.ordinal, p.id from monopoly.licence_takeover_row r
    join platform.person p on p.identity_digest = r.identity_digest
    where r.takeover_id = p_takeover_id order by r.ordinal;
  end;
-- New licences are numbered after every number that a confirmed batch took over; nothing else raises a series.
create function monopoly.raise_licence_numbers(p_takeover_id uuid) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, monopoly, platform, pg_temp as $$
declare
  v_series record;
  v_count  bigint := 0;
begin
  if not exists (select 1 from monopoly.licence_takeover t where t.id = p_takeover_id and t.state = 'CONFIRMED') then
    raise exception 'take-over %: not confirmed', p_takeover_id using errcode = 'DL001';
  end if;
  for v_series in
    select left(r.licence_no, 7) as series, max(right(r.licence_no, 5)::bigint) as last
    from monopoly.licence_takeover_row r where r.takeover_id = p_takeover_id group by 1 order by 1
  loop
    perform platform.raise_number('licence:' || v_series.series, v_series.last);
    v_count := v_count + 1;
  end loop;
  return v_count;
end $$;

-- Is this the number of a valid licence, in whichever county? The nearest outlet may stand across a border.
create function monopoly.is_valid_licence(p_licence_no text) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, monopoly, pg_temp
  return exists (select 1 from monopoly.licence l where l.licence_no = p_licence_no and l.state = 'VALID');

revoke all on function monopoly.open_applications(bytea), monopoly.takeover_subjects(uuid),
  monopoly.raise_licence_numbers(uuid), monopoly.is_valid_licence(text) from public;
grant execute on function monopoly.open_applications(bytea), monopoly.takeover_subjects(uuid),
  monopoly.raise_licence_numbers(uuid), monopoly.is_valid_licence(text) to daylight_app;

-- Holders in each cell of a county: a public figure of the layout plan, without showing a single holder.
create function monopoly.cell_holders(p_county_code text) returns table (cell_code text, holders bigint)
  language sql stable security definer
  set search_path = pg_catalog, monopoly, pg_temp
  begin atomic
    select l.cell_code, count(*) from monopoly.licence l
    where l.county_code = p_county_code and l.state = 'VALID' group by l.cell_code;
  end;
revoke all on function monopoly.cell_holders(text) from public;
grant execute on function monopoly.cell_holders(text) to daylight_app;

insert into platform.workflow_table values ('monopoly.licence-application', 'monopoly.licence_application'),
  ('monopoly.licence', 'monopoly.licence'), ('monopoly.licence-takeover', 'monopoly.licence_takeover');

insert into platform.workflow_edge (flow, from_state, action, to_state, permission, actor_kind, step)
  select 'monopoly.licence-application', nullif(f, '-'), a, t, nullif('monopoly.licence-application:' || p, 'monopoly.licence-application:-'), k, nullif(s, '-')
  from (values
    ('-', 'FILE', 'FILED', '-', 'PUBLIC', '-'),
    ('FILED', 'ACCEPT', 'ACCEPTED', 'accept', 'STAFF', 'ACCEPT'),
    ('FILED', 'DECLINE', 'DECLINED', 'accept', 'STAFF', 'ACCEPT'),
    ('FILED', 'ASK_SUPPLEMENT', 'INCOMPLETE', 'accept', 'STAFF', 'ACCEPT'),
    ('INCOMPLETE', 'SUPPLEMENT', 'FILED', '-', 'PUBLIC', '-'),
    ('INCOMPLETE', 'DECLINE', 'DECLINED', 'accept', 'STAFF', 'ACCEPT'),
    ('ACCEPTED', 'EXTEND', 'ACCEPTED', 'decide', 'STAFF', 'DECIDE'),
    ('REPORTED', 'EXTEND', 'REPORTED', 'decide', 'STAFF', 'DECIDE'),
    ('INSPECTED', 'EXTEND', 'INSPECTED', 'decide', 'STAFF', 'DECIDE'),
    ('REVIEWED', 'EXTEND', 'REVIEWED', 'decide', 'STAFF', 'DECIDE'),
    ('GRANTED', 'DELIVER', 'DELIVERED', 'accept', 'STAFF', 'ACCEPT'),
    ('ACCEPTED', 'REPORT', 'REPORTED', 'inspect', 'STAFF', 'INSPECT'),
    ('REPORTED', 'COUNTERSIGN', 'INSPECTED', 'inspect', 'STAFF', 'INSPECT'),
    ('REPORTED', 'DISPUTE', 'ACCEPTED', 'inspect', 'STAFF', 'INSPECT'),
    ('INSPECTED', 'REVIEW', 'REVIEWED', 'review', 'STAFF', 'REVIEW'),
    ('INSPECTED', 'RETURN', 'ACCEPTED', 'review', 'STAFF', 'REVIEW'),
    ('REVIEWED', 'GRANT', 'GRANTED', 'decide', 'STAFF', 'DECIDE'),
    ('REVIEWED', 'REFUSE', 'REFUSED', 'decide', 'STAFF', 'DECIDE'),
    ('FILED', 'WITHDRAW', 'WITHDRAWN', '-', 'PUBLIC', '-'),
    ('INCOMPLETE', 'WITHDRAW', 'WITHDRAWN', '-', 'PUBLIC', '-'),
    ('ACCEPTED', 'WITHDRAW', 'WITHDRAWN', '-', 'PUBLIC', '-'),
    ('REPORTED', 'WITHDRAW', 'WITHDRAWN', '-', 'PUBLIC', '-'),
    ('INSPECTED', 'WITHDRAW', 'WITHDRAWN', '-', 'PUBLIC', '-'),
    ('REVIEWED', 'WITHDRAW', 'WITHDRAWN', '-', 'PUBLIC', '-')) as e(f, a, t, p, k, s);

insert into platform.workflow_edge (flow, from_state, action, to_state, permission, actor_kind, step) values
  ('monopoly.licence', null, 'ISSUE', 'VALID', 'monopoly.licence-application:decide', 'STAFF', 'DECIDE'),
  ('monopoly.licence', null, 'TAKE_OVER', 'VALID', 'monopoly.licence-takeover:confirm', 'STAFF', 'CONFIRM'),
  ('monopoly.licence-takeover', null, 'PROPOSE', 'PROPOSED', 'monopoly.licence-takeover:propose', 'STAFF', 'PROPOSE'),
  ('monopoly.licence-takeover', 'PROPOSED', 'CONFIRM', 'CONFIRMED', 'monopoly.licence-takeover:confirm', 'STAFF', 'CONFIRM'),
  ('monopoly.licence-takeover', 'PROPOSED', 'REJECT', 'REJECTED', 'monopoly.licence-takeover:confirm', 'STAFF', 'CONFIRM');
