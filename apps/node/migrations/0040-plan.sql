-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Instruments with their commitments, and the plan of action that answers them. Progress is derived from these rows and from
-- standard records; no column holds it. See ADR 0034.
set role palermo_wall;

-- True for an account that keeps what a country or a group has undertaken. A member's coordinator keeps its own part only.
create function wall.coordinates() returns boolean
language sql stable parallel restricted as $$
  select coalesce((
    select a.duty = 'account' and a.roles && '{coordinator}' and a.organisation_kind <> 'member' from wall.actor() a), false)
$$;
-- True for an account that says for its organisation how far measures are.
create function wall.answers_for_organisation() returns boolean
language sql stable parallel restricted as $$ select wall.actor_has('{coordinator,supervisor}') $$;
revoke all on function wall.coordinates, wall.answers_for_organisation from public;
grant execute on function wall.coordinates, wall.answers_for_organisation to palermo_app, palermo_owner;

reset role;
set role palermo_owner;

-- One version of an instrument with all its commitments. Versions are added, never changed.
create table palermo.instrument_version (
  instrument text not null check (instrument ~ '^[a-z][a-z0-9-]{1,39}$'),
  number int not null check (number between 1 and 10000),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles ? 'en'),
  symbol text check (length(symbol) between 1 and 80),
  adopted_on date,
  source text not null check (length(source) <= 500),
  origin text not null check (origin in ('imported', 'edited')),
  retired boolean not null default false,
  commitments jsonb not null check (jsonb_typeof(commitments) = 'array' and jsonb_array_length(commitments) <= 1000),
  made_by uuid not null references palermo.account,
  made_at timestamptz not null,
  primary key (instrument, number)
);

create table palermo.action_plan (
  id uuid primary key,
  title text not null check (length(title) between 1 and 160),
  starts_on date not null,
  ends_on date not null,
  version int not null default 1,
  updated_by uuid not null references palermo.account,
  updated_at timestamptz not null,
  check (starts_on <= ends_on)
);
create index action_plan_in_order on palermo.action_plan (starts_on desc, id);

create table palermo.measure (
  id uuid primary key,
  plan_id uuid not null references palermo.action_plan,
  number int not null check (number between 1 and 100000),
  title text not null check (length(title) between 1 and 200),
  description text check (length(description) between 1 and 4000),
  pillar text not null check (pillar in ('prevention', 'protection', 'prosecution', 'partnerships')),
  -- Commitments that it answers, `instrument/code`.
  answers text[] not null default '{}' check (cardinality(answers) <= 40),
  lead_id uuid not null references palermo.organisation,
  partner_ids uuid[] not null default '{}' check (cardinality(partner_ids) <= 40),
  other_partners text check (length(other_partners) between 1 and 500),
  target_groups text[] not null default '{}',
  budget numeric(16, 2) check (budget >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  starts_on date not null,
  ends_on date not null,
  public boolean not null default false,
  dropped_on date,
  dropped_because text check (length(dropped_because) between 1 and 1000),
  version int not null default 1,
  updated_by uuid not null references palermo.account,
  updated_at timestamptz not null,
  unique (plan_id, number),
  check (starts_on <= ends_on),
  check ((budget is null) = (currency is null)),
  check ((dropped_on is null) = (dropped_because is null))
);
create index measure_by_lead on palermo.measure (lead_id);
create index measure_by_answer on palermo.measure using gin (answers);

create table palermo.measure_milestone (
  id uuid primary key,
  measure_id uuid not null references palermo.measure,
  title text not null check (length(title) between 1 and 200),
  due_on date not null,
  done_on date,
  -- What shows that it is done: words, and where to find it.
  evidence text check (length(evidence) between 1 and 1000),
  link text check (length(link) between 1 and 500),
  struck_at timestamptz,
  version int not null default 1,
  updated_by uuid not null references palermo.account,
  updated_at timestamptz not null,
  check (done_on is null or evidence is not null)
);
create index measure_milestone_by_measure on palermo.measure_milestone (measure_id, due_on, id) where struck_at is null;

create table palermo.measure_indicator (
  id uuid primary key,
  measure_id uuid not null references palermo.measure,
  title text not null check (length(title) between 1 and 200),
  scale text not null check (scale in ('percent', 'number')),
  -- How it is counted from standard records; empty where values are reported by hand.
  formula jsonb,
  baseline numeric(16, 2) not null,
  baseline_on date not null,
  target numeric(16, 2) not null,
  target_on date not null,
  -- After how many days a reported value is no evidence any more.
  stale_after_days int not null default 365 check (stale_after_days between 1 and 3650),
  struck_at timestamptz,
  version int not null default 1,
  updated_by uuid not null references palermo.account,
  updated_at timestamptz not null,
  check (baseline <> target)
);
create index measure_indicator_by_measure on palermo.measure_indicator (measure_id, id) where struck_at is null;

create table palermo.indicator_value (
  id uuid primary key,
  indicator_id uuid not null references palermo.measure_indicator,
  measure_id uuid not null references palermo.measure,
  on_day date not null,
  value numeric(16, 2) not null,
  evidence text not null check (length(evidence) between 1 and 1000),
  link text check (length(link) between 1 and 500),
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  reported_at timestamptz not null,
  struck_at timestamptz
);
create index indicator_value_newest on palermo.indicator_value (indicator_id, on_day desc, reported_at desc)
  where struck_at is null;

-- A file that shows that a milestone is done or a value right. It was opened and checked before it is kept.
create table palermo.plan_evidence (
  id uuid primary key,
  measure_id uuid not null references palermo.measure,
  name text not null check (length(name) between 1 and 200),
  type text not null check (length(type) between 1 and 10),
  content bytea not null check (length(content) between 1 and 12000000),
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  added_at timestamptz not null
);
create index plan_evidence_by_measure on palermo.plan_evidence (measure_id, added_at);
alter table palermo.measure_milestone add column file_id uuid references palermo.plan_evidence;
alter table palermo.indicator_value add column file_id uuid references palermo.plan_evidence;

-- What anybody may read: the public part of a plan as it stood when the coordinator published it.
create table palermo.plan_publication (
  id uuid primary key,
  plan_id uuid not null references palermo.action_plan,
  content jsonb not null,
  published_by uuid not null references palermo.account,
  published_at timestamptz not null,
  withdrawn_at timestamptz
);
create index plan_publication_newest on palermo.plan_publication (published_at desc) where withdrawn_at is null;

-- True where the actor's organisation leads the measure and the account answers for it.
create function palermo.leads_measure(of_measure uuid) returns boolean
language sql stable parallel restricted set search_path = pg_catalog as $$
  select wall.answers_for_organisation() and exists (
    select from palermo.measure m where m.id = of_measure and m.lead_id = wall.actor_organisation() and m.dropped_on is null)
$$;
revoke all on function palermo.leads_measure from public;
grant execute on function palermo.leads_measure to palermo_app;

do $$
declare name text;
begin
  foreach name in array array['instrument_version', 'action_plan', 'measure', 'measure_milestone', 'measure_indicator',
    'indicator_value', 'plan_evidence', 'plan_publication']
  loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
    execute format('grant select, insert on palermo.%I to palermo_app', name);
    execute format('create policy read_by_all on palermo.%I for select to palermo_app using ((select wall.works_here()))', name);
  end loop;
end $$;

create policy made_by_coordinator on palermo.instrument_version for insert to palermo_app
  with check ((select wall.coordinates()) and made_by = (select wall.actor_account()));

grant update (title, starts_on, ends_on, version, updated_by, updated_at) on palermo.action_plan to palermo_app;
create policy made_by_coordinator on palermo.action_plan for insert to palermo_app
  with check ((select wall.coordinates()) and updated_by = (select wall.actor_account()));
create policy changed_by_coordinator on palermo.action_plan for update to palermo_app
  using ((select wall.coordinates())) with check (updated_by = (select wall.actor_account()));

grant update (title, description, pillar, answers, lead_id, partner_ids, other_partners, target_groups, budget, currency,
  starts_on, ends_on, public, dropped_on, dropped_because, version, updated_by, updated_at) on palermo.measure to palermo_app;
create policy made_by_coordinator on palermo.measure for insert to palermo_app
  with check ((select wall.coordinates()) and updated_by = (select wall.actor_account()));
create policy changed_by_coordinator on palermo.measure for update to palermo_app
  using ((select wall.coordinates())) with check (updated_by = (select wall.actor_account()));

grant update (title, due_on, done_on, evidence, link, file_id, struck_at, version, updated_by, updated_at)
  on palermo.measure_milestone to palermo_app;
create policy made_by_coordinator on palermo.measure_milestone for insert to palermo_app
  with check ((select wall.coordinates()) and updated_by = (select wall.actor_account()));
create policy changed_by_lead on palermo.measure_milestone for update to palermo_app
  using (((select wall.coordinates()) or palermo.leads_measure(measure_id)) and struck_at is null)
  with check (updated_by = (select wall.actor_account()));
-- Whoever leads a measure says what is done; what is to be done by when, and striking it out, stay with the coordinator.
create function palermo.keep_milestone() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not wall.coordinates() and (new.title, new.due_on) is distinct from (old.title, old.due_on)
    or not wall.coordinates() and new.struck_at is not null then
    raise exception 'a milestone is set by the coordinator' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_milestone before update on palermo.measure_milestone
  for each row when (current_user = 'palermo_app') execute function palermo.keep_milestone();

grant update (title, scale, formula, baseline, baseline_on, target, target_on, stale_after_days, struck_at, version,
  updated_by, updated_at) on palermo.measure_indicator to palermo_app;
create policy made_by_coordinator on palermo.measure_indicator for insert to palermo_app
  with check ((select wall.coordinates()) and updated_by = (select wall.actor_account()));
create policy changed_by_coordinator on palermo.measure_indicator for update to palermo_app
  using ((select wall.coordinates()) and struck_at is null) with check (updated_by = (select wall.actor_account()));

-- Values stand as reported; a wrong one is struck out and another reported.
grant update (struck_at) on palermo.indicator_value to palermo_app;
create policy reported_by_lead on palermo.indicator_value for insert to palermo_app
  with check (
    ((select wall.coordinates()) or palermo.leads_measure(measure_id))
    and account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation())
    and exists (
      select from palermo.measure_indicator i
      where i.id = indicator_value.indicator_id and i.measure_id = indicator_value.measure_id and i.formula is null
        and i.struck_at is null
    )
  );
create policy struck_by_lead on palermo.indicator_value for update to palermo_app
  using (((select wall.coordinates()) or palermo.leads_measure(measure_id)) and struck_at is null)
  with check ((select wall.coordinates()) or palermo.leads_measure(measure_id));

create policy added_by_lead on palermo.plan_evidence for insert to palermo_app
  with check (
    ((select wall.coordinates()) or palermo.leads_measure(measure_id))
    and account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation())
  );

grant update (withdrawn_at) on palermo.plan_publication to palermo_app;
create policy read_by_visitor on palermo.plan_publication for select to palermo_app
  using (withdrawn_at is null and (select wall.actor_is('visitor')));
create policy published_by_coordinator on palermo.plan_publication for insert to palermo_app
  with check ((select wall.coordinates()) and published_by = (select wall.actor_account()));
create policy withdrawn_by_coordinator on palermo.plan_publication for update to palermo_app
  using ((select wall.coordinates()));

reset role;
