-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Standard records, whole: every dimension of victims and suspects, and the versions that a closed vintage needs.
set role palermo_owner;

-- What is known of the day of registration where the day itself is not: a year, a month, a span of years, or `unknown`.
alter table palermo.case_file add column registered_within text;
grant select (registered_within) on palermo.case_file to palermo_app;

-- A suspect of a case, or several who are described together, as files of other sources do. The description is sealed
-- under the person's key.
create table palermo.suspect (
  case_id uuid not null references palermo.case_file,
  id uuid not null,
  sex text[] not null default '{}',
  age_group text[] not null default '{}',
  citizenship text[] not null default '{}',
  region_of_citizenship text[] not null default '{}',
  role text[] not null default '{}',
  relationship text[] not null default '{}',
  paid_money text[] not null default '{}',
  stage text,
  sealed_description bytea,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (case_id, id)
);

alter table palermo.standard_record
  -- Names a record without its case: what versions of a record have in common.
  add column record_id uuid not null default gen_random_uuid(),
  add column recorded_at timestamptz not null default clock_timestamp(),
  add column changed_in xid8 not null default pg_current_xact_id(),
  add column quarter text,
  add column period text,
  add column region_of_citizenship text[] not null default '{}',
  add column region_of_exploitation text[] not null default '{}',
  add column sexual_exploitation text[] not null default '{}',
  add column act text[] not null default '{}',
  add column means text[] not null default '{}',
  add column reported_by text,
  add column organisation_kind text,
  add column decided_by text,
  add column days_to_outcome int,
  add column decision_time text,
  add column quality_flags text[] not null default '{}';
create unique index standard_record_by_record on palermo.standard_record (record_id);
create index standard_record_by_change on palermo.standard_record (changed_in);

-- One coded, de-identified row per suspect, with what is counted together with it of the victim.
create table palermo.standard_perpetrator (
  case_id uuid not null,
  suspect_id uuid not null,
  organisation_id uuid not null references palermo.organisation,
  record_id uuid not null default gen_random_uuid(),
  recorded_at timestamptz not null default clock_timestamp(),
  changed_in xid8 not null default pg_current_xact_id(),
  updated_on date not null default current_date,
  year smallint,
  period text,
  sex text[] not null default '{}',
  age_group text[] not null default '{}',
  citizenship text[] not null default '{}',
  region_of_citizenship text[] not null default '{}',
  role text[] not null default '{}',
  relationship text[] not null default '{}',
  paid_money text[] not null default '{}',
  stage text,
  exploitation text[] not null default '{}',
  country_of_exploitation text[] not null default '{}',
  region_of_exploitation text[] not null default '{}',
  organisation_kind text,
  source text,
  primary key (case_id, suspect_id),
  foreign key (case_id, suspect_id) references palermo.suspect (case_id, id)
);
create unique index standard_perpetrator_by_record on palermo.standard_perpetrator (record_id);
create index standard_perpetrator_by_change on palermo.standard_perpetrator (changed_in);

-- A named instant at which figures were closed: what was recorded by then can be counted again for ever.
create table palermo.vintage (
  id uuid primary key,
  name text not null unique check (length(name) between 1 and 200),
  at timestamptz not null,
  closed_by uuid not null references palermo.account
);

-- Former versions that a closed vintage needs. They name no case: when the live row goes, nothing leads to the person.
create table palermo.standard_record_past (like palermo.standard_record);
alter table palermo.standard_record_past drop column case_id, add column replaced_at timestamptz not null,
  add primary key (record_id, recorded_at);
create index standard_record_past_by_end on palermo.standard_record_past (replaced_at);
create table palermo.standard_perpetrator_past (like palermo.standard_perpetrator);
alter table palermo.standard_perpetrator_past drop column case_id, drop column suspect_id,
  add column replaced_at timestamptz not null, add primary key (record_id, recorded_at);
create index standard_perpetrator_past_by_end on palermo.standard_perpetrator_past (replaced_at);

-- Records that went, for those who keep a copy of them in memory.
create table palermo.standard_record_removal (
  record_id uuid primary key,
  changed_in xid8 not null default pg_current_xact_id()
);
create index standard_record_removal_by_change on palermo.standard_record_removal (changed_in);

-- What the database knows already of records that are there; `palermo stats rebuild` reads the rest from the cases.
-- The owner is no actor, so row-level security stands aside for it within this transaction.
alter table palermo.standard_record no force row level security;
alter table palermo.case_file no force row level security;
alter table palermo.case_event no force row level security;
alter table palermo.organisation no force row level security;
update palermo.standard_record r set
  organisation_kind = o.kind,
  quarter = case when r.source = 'registered'
    then extract(year from c.registered_on)::int || '-Q' || extract(quarter from c.registered_on)::int end,
  decided_by = given.decided_by,
  days_to_outcome = d.decided_on - c.registered_on,
  decision_time = case when r.outcome = 'presumed' then 'undecided'
    when d.decided_on - c.registered_on <= 5 then 'within5days' when d.decided_on - c.registered_on <= 30 then 'within30days'
    when d.decided_on - c.registered_on <= 45 then 'within45days'
    when d.decided_on - c.registered_on <= 90 then 'within90days'
    when d.decided_on is not null then 'over90days' end
from palermo.case_file c
join palermo.organisation o on o.id = c.organisation_id
left join lateral (
  select e.details ->> 'decidedBy' as decided_by, (e.details ->> 'decidedOn')::date as decided_on
  from palermo.case_event e
  where e.case_id = c.id and e.kind = 'outcome' and e.details ->> 'outcome' <> 'presumed' and c.outcome <> 'presumed'
  order by e.at desc limit 1
) given on true
-- A decision before the registration gives no wait.
left join lateral (select given.decided_on where given.decided_on >= c.registered_on) d on true
where c.id = r.case_id;
alter table palermo.standard_record force row level security;
alter table palermo.case_file force row level security;
alter table palermo.case_event force row level security;
alter table palermo.organisation force row level security;

do $$
declare name text;
begin
  foreach name in array array['palermo.suspect', 'palermo.standard_perpetrator', 'palermo.vintage',
    'palermo.standard_record_past', 'palermo.standard_perpetrator_past', 'palermo.standard_record_removal']
  loop
    execute format('alter table %s enable row level security, force row level security', name);
  end loop;
end $$;

-- Suspects are justice data: read by those to whom that class is open, written by the holder.
grant select, insert, delete on palermo.suspect to palermo_app;
grant update (sex, age_group, citizenship, region_of_citizenship, role, relationship, paid_money, stage,
  sealed_description, updated_at) on palermo.suspect to palermo_app;
create policy seen_by_class on palermo.suspect for select to palermo_app
  using (
    exists (select from palermo.case_access a where a.case_id = suspect.case_id and 'justice' = any (a.data_classes))
  );
create policy written_by_holder on palermo.suspect for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and exists (select from palermo.case_access a where a.case_id = suspect.case_id and a.owner)
  );
create policy changed_by_holder on palermo.suspect for update to palermo_app
  using (
    (select wall.edits_cases())
    and exists (select from palermo.case_access a where a.case_id = suspect.case_id and a.owner)
  );
create policy removed_by_holder on palermo.suspect for delete to palermo_app
  using (
    (select wall.edits_cases())
    and exists (select from palermo.case_access a where a.case_id = suspect.case_id and a.owner)
  );

grant select, insert, update, delete on palermo.standard_perpetrator to palermo_app;
create policy read_by_analysts on palermo.standard_perpetrator for select to palermo_app
  using (
    (select wall.actor_has('{analyst}'))
    or (select wall.actor_is('keeper'))
    or exists (
      select from palermo.case_access a
      where a.case_id = standard_perpetrator.case_id and 'justice' = any (a.data_classes)
    )
  );
create policy projected_by_holder on palermo.standard_perpetrator for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and exists (select from palermo.case_access a where a.case_id = standard_perpetrator.case_id and a.owner)
  );
create policy projected_again on palermo.standard_perpetrator for update to palermo_app
  using (
    (select wall.edits_cases())
    and exists (select from palermo.case_access a where a.case_id = standard_perpetrator.case_id and a.owner)
  );
create policy removed_by_holder on palermo.standard_perpetrator for delete to palermo_app
  using (
    (select wall.edits_cases())
    and exists (select from palermo.case_access a where a.case_id = standard_perpetrator.case_id and a.owner)
  );

-- The keeper counts the whole country in memory.
create policy counted_by_keeper on palermo.standard_record for select to palermo_app
  using ((select wall.actor_is('keeper')));

grant select on palermo.standard_record_past, palermo.standard_perpetrator_past, palermo.standard_record_removal,
  palermo.vintage to palermo_app;
create policy read_by_analysts on palermo.standard_record_past for select to palermo_app
  using ((select wall.actor_has('{analyst}')) or (select wall.actor_is('keeper')));
create policy read_by_analysts on palermo.standard_perpetrator_past for select to palermo_app
  using ((select wall.actor_has('{analyst}')) or (select wall.actor_is('keeper')));
create policy read_by_keeper on palermo.standard_record_removal for select to palermo_app
  using ((select wall.actor_is('keeper')));

-- The names of vintages stand on what is published, so every account may know them. Only the moment of closing counts.
grant insert (id, name, closed_by) on palermo.vintage to palermo_app;
create policy read_by_accounts on palermo.vintage for select to palermo_app
  using (
    (select wall.actor_is('keeper'))
    or (select wall.actor_has('{administrator,caseworker,supervisor,decisionMaker,analyst,auditor}'))
  );
create policy closed_by_analysts on palermo.vintage for insert to palermo_app
  with check ((select wall.actor_has('{analyst}')) and closed_by = (select wall.actor_account()));

-- Closing waits until every change under way is done and holds new ones up until it is closed itself, so that each
-- version stands on one side of the moment.
create function palermo.close_vintage() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  lock table palermo.standard_record, palermo.standard_perpetrator in share mode;
  new.at := clock_timestamp();
  return new;
end $$;
create trigger close_vintage before insert on palermo.vintage
  for each row when (current_user = 'palermo_app') execute function palermo.close_vintage();

grant select on palermo.vintage to palermo_wall;
create policy wall_reads on palermo.vintage for select to palermo_wall using (true);
grant insert on palermo.standard_record_past, palermo.standard_perpetrator_past, palermo.standard_record_removal
  to palermo_wall;
create policy wall_keeps on palermo.standard_record_past for insert to palermo_wall with check (true);
create policy wall_keeps on palermo.standard_perpetrator_past for insert to palermo_wall with check (true);
create policy wall_keeps on palermo.standard_record_removal for insert to palermo_wall with check (true);

reset role;
set role palermo_wall;

-- Stamps a version of a record, and keeps the former one when a vintage was closed on it. A change of nothing is none.
create function wall.keep_version() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare moment timestamptz := clock_timestamp();
begin
  if tg_op = 'UPDATE' then
    new.record_id := old.record_id;
    new.recorded_at := old.recorded_at;
    new.changed_in := old.changed_in;
    new.updated_on := old.updated_on;
    if new is not distinct from old then
      return null;
    end if;
  end if;
  if tg_op <> 'INSERT' then
    if exists (select from palermo.vintage v where v.at >= old.recorded_at) then
      if tg_table_name = 'standard_record' then
        insert into palermo.standard_record_past
        select (jsonb_populate_record(null::palermo.standard_record_past,
          to_jsonb(old) || jsonb_build_object('replaced_at', moment))).*;
      else
        insert into palermo.standard_perpetrator_past
        select (jsonb_populate_record(null::palermo.standard_perpetrator_past,
          to_jsonb(old) || jsonb_build_object('replaced_at', moment))).*;
      end if;
    end if;
  end if;
  if tg_op = 'DELETE' then
    insert into palermo.standard_record_removal (record_id) values (old.record_id);
    return old;
  end if;
  new.recorded_at := moment;
  new.changed_in := pg_current_xact_id();
  new.updated_on := current_date;
  return new;
end $$;
revoke all on function wall.keep_version from public;
grant execute on function wall.keep_version to palermo_owner;

reset role;
set role palermo_owner;
create trigger keep_version before insert or update or delete on palermo.standard_record
  for each row execute function wall.keep_version();
create trigger keep_version before insert or update or delete on palermo.standard_perpetrator
  for each row execute function wall.keep_version();
reset role;
