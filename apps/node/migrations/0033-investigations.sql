-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Cases that belong together, and investigations: the other side of the firewall. See ADR 0031.
set role palermo_wall;

-- Those who investigate and prosecute. Border authorities are not among them, whatever they do besides.
create function wall.reads_investigations() returns boolean
language sql stable parallel restricted as $$
  select coalesce((
    select a.duty = 'account' and a.roles && '{caseworker,supervisor,decisionMaker}'
      and a.organisation_kind in ('police', 'prosecution', 'labourInspectorate')
    from wall.actor() a), false)
$$;
create function wall.edits_investigations() returns boolean
language sql stable parallel restricted as $$
  select coalesce((
    select a.duty = 'account' and a.roles && '{caseworker,supervisor}'
      and a.organisation_kind in ('police', 'prosecution', 'labourInspectorate')
    from wall.actor() a), false)
$$;
-- Those who learn of an investigation by others what its investigators let them know.
create function wall.hears_of_investigations() returns boolean
language sql stable parallel restricted as $$
  select coalesce((
    select a.duty = 'account' and a.roles && '{caseworker,supervisor,decisionMaker}' and a.organisation_kind <> 'border'
    from wall.actor() a), false)
$$;
revoke all on function wall.reads_investigations, wall.edits_investigations, wall.hears_of_investigations from public;
grant execute on function wall.reads_investigations, wall.edits_investigations, wall.hears_of_investigations
  to palermo_app, palermo_owner;

reset role;
set role palermo_owner;

-- Two cases that belong together. The smaller id stands first, so that a pair has one order.
create table palermo.case_link (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  other_case_id uuid not null references palermo.case_file,
  kind text not null check (kind in ('sameIncident', 'sameHousehold', 'sameSuspect', 'other')),
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references palermo.account,
  ended_in uuid references palermo.organisation,
  -- Why, sealed under the keys of both persons, one within the other.
  sealed bytea not null,
  sealed_end bytea,
  check (case_id < other_case_id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index case_link_open on palermo.case_link (case_id, other_case_id, kind) where ended_at is null;
create index case_link_by_case on palermo.case_link (case_id);
create index case_link_by_other on palermo.case_link (other_case_id);

create table palermo.investigation (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  opened_by uuid not null references palermo.account,
  opened_on date not null,
  stage text not null check (stage in ('opened', 'withProsecution', 'charged', 'trial', 'ended')),
  stage_since date not null,
  ending text check (ending in ('judgment', 'discontinued', 'notProceeded', 'transferred')),
  charged_on date,
  convicted_on date,
  acquitted_on date,
  version int not null default 1,
  updated_at timestamptz not null,
  -- The number of the file and what investigators write for themselves, under a key of its own.
  wrapped_key bytea not null,
  sealed bytea not null,
  check ((stage = 'ended') = (ending is not null))
);
create index investigation_by_update on palermo.investigation (organisation_id, updated_at desc, id);
create index investigation_by_stage on palermo.investigation (organisation_id, stage, updated_at desc, id);

-- A case that an investigation is about. Stage and days are copied from the investigation by the wall: they, and whether the
-- victim was punished, are all that others learn.
create table palermo.investigation_case (
  investigation_id uuid not null references palermo.investigation,
  case_id uuid not null references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  linked_by uuid not null references palermo.account,
  linked_at timestamptz not null,
  unlinked_at timestamptz,
  opened_on date not null,
  stage text not null,
  stage_since date not null,
  ending text,
  charged_on date,
  convicted_on date,
  acquitted_on date,
  -- Whether the principle was applied that victims are not punished for what they were forced to do.
  non_punishment text not null default 'notAsked' check (non_punishment in ('notAsked', 'asked', 'applied', 'refused')),
  non_punishment_on date,
  -- Why, sealed under the person's key.
  sealed bytea,
  version int not null default 1,
  primary key (investigation_id, case_id)
);
create index investigation_case_by_case on palermo.investigation_case (case_id);

-- A suspect of an investigation is a suspect of one of its cases, under the same id.
create table palermo.investigation_suspect (
  investigation_id uuid not null references palermo.investigation,
  id uuid not null,
  -- Empty after the person of the case was erased.
  case_id uuid references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  number int not null check (number between 1 and 200),
  sex text[] not null default '{}',
  age_group text[] not null default '{}',
  citizenship text[] not null default '{}',
  stage text not null default 'formalContact' check (stage in ('formalContact', 'prosecuted', 'acquitted', 'convicted')),
  updated_at timestamptz not null,
  primary key (investigation_id, id),
  unique (investigation_id, number)
);
create index investigation_suspect_by_suspect on palermo.investigation_suspect (id);

-- Charges, judgments, compensation. Codes, days and amounts only.
create table palermo.investigation_item (
  id uuid primary key,
  investigation_id uuid not null references palermo.investigation,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  kind text not null check (kind in ('charge', 'conviction', 'acquittal', 'compensation')),
  suspect_id uuid,
  -- The case whose victim compensation was ordered for.
  case_id uuid references palermo.case_file,
  offence text,
  on_day date not null,
  sentence text,
  months int check (months between 0 and 1200),
  amount numeric(14, 2) check (amount >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  -- Whether the holder of the case, and those to whom its justice data are open, see it.
  shared boolean not null default false,
  version int not null default 1,
  added_at timestamptz not null,
  struck_at timestamptz
);
create index investigation_item_by_investigation on palermo.investigation_item (investigation_id, on_day, id);

do $$
declare name text;
begin
  foreach name in array array['case_link', 'investigation', 'investigation_case', 'investigation_suspect',
    'investigation_item']
  loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
  end loop;
end $$;

-- A link is there only for those who see what happened in both cases.
grant select, insert on palermo.case_link to palermo_app;
grant update (ended_at, ended_by, ended_in, sealed_end) on palermo.case_link to palermo_app;
create policy seen_with_both on palermo.case_link for select to palermo_app
  using (
    exists (select from palermo.case_access a where a.case_id = case_link.case_id and 'experience' = any (a.data_classes))
    and exists (
      select from palermo.case_access a where a.case_id = case_link.other_case_id and 'experience' = any (a.data_classes)
    )
  );
create policy made_with_both on palermo.case_link for insert to palermo_app
  with check (
    (select wall.edits_cases()) and organisation_id = (select wall.actor_organisation())
    and account_id = (select wall.actor_account())
    and exists (select from palermo.case_access a where a.case_id = case_link.case_id and 'experience' = any (a.data_classes))
    and exists (
      select from palermo.case_access a where a.case_id = case_link.other_case_id and 'experience' = any (a.data_classes)
    )
  );
-- Ended by whoever made it, and by the holder of either case.
create policy ended_with_both on palermo.case_link for update to palermo_app
  using (
    (select wall.edits_cases()) and ended_at is null
    and exists (select from palermo.case_access a where a.case_id = case_link.case_id and 'experience' = any (a.data_classes))
    and exists (
      select from palermo.case_access a where a.case_id = case_link.other_case_id and 'experience' = any (a.data_classes)
    )
    and (
      organisation_id = (select wall.actor_organisation())
      or exists (
        select from palermo.case_access a where a.case_id in (case_link.case_id, case_link.other_case_id) and a.owner
      )
    )
  )
  with check (ended_by = (select wall.actor_account()) and ended_in = (select wall.actor_organisation()));

-- An investigation is its organisation's own.
grant select, insert on palermo.investigation to palermo_app;
grant update (stage, stage_since, ending, charged_on, convicted_on, acquitted_on, version, updated_at, sealed)
  on palermo.investigation to palermo_app;
create policy own on palermo.investigation for select to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.reads_investigations()));
create policy opened_for_own on palermo.investigation for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and opened_by = (select wall.actor_account())
    and (select wall.edits_investigations())
  );
create policy changed_by_own on palermo.investigation for update to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_investigations()));

-- Linked to what was released for it, or is the organisation's own case. What the organisation wrote about the case stays its
-- own; others learn of it while the justice data of the case are open to them.
grant select, insert on palermo.investigation_case to palermo_app;
grant update (unlinked_at, non_punishment, non_punishment_on, sealed, version) on palermo.investigation_case to palermo_app;
create policy own on palermo.investigation_case for select to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.reads_investigations()));
create policy heard_of_with_justice on palermo.investigation_case for select to palermo_app
  using (
    unlinked_at is null and (select wall.hears_of_investigations())
    and exists (
      select from palermo.case_access a where a.case_id = investigation_case.case_id and 'justice' = any (a.data_classes)
    )
  );
create policy linked_when_released on palermo.investigation_case for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and linked_by = (select wall.actor_account())
    and (select wall.edits_investigations())
    and exists (select from palermo.investigation i where i.id = investigation_case.investigation_id)
    and exists (
      select from palermo.case_access a
      where a.case_id = investigation_case.case_id
        and (a.owner or (a.data_classes && '{justice,experience}' and a.purpose in ('investigation', 'prosecution')))
    )
  );
create policy changed_by_own on palermo.investigation_case for update to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_investigations()));

grant select, insert on palermo.investigation_suspect to palermo_app;
grant update (stage, updated_at) on palermo.investigation_suspect to palermo_app;
create policy own on palermo.investigation_suspect for select to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.reads_investigations()));
create policy added_by_own on palermo.investigation_suspect for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_investigations())
    and exists (
      select from palermo.investigation_case l
      where l.investigation_id = investigation_suspect.investigation_id and l.case_id = investigation_suspect.case_id
        and l.organisation_id = investigation_suspect.organisation_id and l.unlinked_at is null
    )
    and exists (select from palermo.case_access a where a.case_id = investigation_suspect.case_id)
  );
create policy changed_by_own on palermo.investigation_suspect for update to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_investigations()));

grant select, insert on palermo.investigation_item to palermo_app;
grant update (shared, version, struck_at) on palermo.investigation_item to palermo_app;
create policy own on palermo.investigation_item for select to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.reads_investigations()));
create policy shared_with_justice on palermo.investigation_item for select to palermo_app
  using (
    shared and struck_at is null and (select wall.hears_of_investigations())
    and exists (
      select from palermo.investigation_case l join palermo.case_access a on a.case_id = l.case_id
      where l.investigation_id = investigation_item.investigation_id and l.unlinked_at is null
        and 'justice' = any (a.data_classes)
        and (investigation_item.case_id is null or investigation_item.case_id = l.case_id)
    )
  );
create policy added_by_own on palermo.investigation_item for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and account_id = (select wall.actor_account())
    and (select wall.edits_investigations())
    and exists (
      select from palermo.investigation i
      where i.id = investigation_item.investigation_id and i.organisation_id = investigation_item.organisation_id
    )
    and (case_id is null or exists (
      select from palermo.investigation_case l
      where l.investigation_id = investigation_item.investigation_id and l.case_id = investigation_item.case_id
        and l.organisation_id = investigation_item.organisation_id and l.unlinked_at is null
    ))
  );
create policy changed_by_own on palermo.investigation_item for update to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_investigations()) and struck_at is null
  )
  with check (organisation_id = (select wall.actor_organisation()));

-- How far proceedings have come as investigators know it; it goes before what the holder recorded.
alter table palermo.suspect add column proceeding text;

-- What the wall's functions need.
grant select, delete on palermo.case_link to palermo_wall;
grant select, update, delete on palermo.investigation_case to palermo_wall;
grant select, update on palermo.investigation_suspect, palermo.investigation_item to palermo_wall;
grant select, insert on palermo.suspect to palermo_wall;
grant update (proceeding, updated_at) on palermo.suspect to palermo_wall;
grant select, insert on palermo.standard_perpetrator to palermo_wall;
grant update (stage) on palermo.standard_perpetrator to palermo_wall;
grant select on palermo.standard_record to palermo_wall;
do $$
declare name text;
begin
  foreach name in array array['case_link', 'investigation_case', 'investigation_suspect', 'investigation_item', 'suspect']
  loop
    execute format('create policy wall_keeps on palermo.%I for all to palermo_wall using (true) with check (true)', name);
  end loop;
end $$;

reset role;
set role palermo_wall;

-- What others may know of an investigation follows it, whether or not the case is still released to those who investigate.
create function wall.follow_investigation() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update palermo.investigation_case set opened_on = new.opened_on, stage = new.stage, stage_since = new.stage_since,
    ending = new.ending, charged_on = new.charged_on, convicted_on = new.convicted_on, acquitted_on = new.acquitted_on
  where investigation_id = new.id;
  return null;
end $$;

-- The furthest that proceedings against a suspect have come, whoever leads them.
create function wall.proceeding_of(of_suspect uuid) returns text
language sql stable security definer set search_path = pg_catalog as $$
  select s.stage from palermo.investigation_suspect s where s.id = of_suspect
  order by array_position('{convicted,acquitted,prosecuted,formalContact}', s.stage) limit 1
$$;

-- A suspect of an investigation is one of the case. One that the case has already must be open to whoever names it.
create function wall.follow_suspect() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if tg_op = 'INSERT' then
    if exists (select from palermo.suspect s where s.id = new.id) then
      if not exists (
        select from palermo.suspect s join palermo.case_access a on a.case_id = s.case_id
        where s.id = new.id and s.case_id = new.case_id and a.organisation_id = who.organisation_id
          and 'justice' = any (a.data_classes) and (a.expires_at is null or a.expires_at > now())
      ) then
        raise exception 'wall: suspect refused' using errcode = 'insufficient_privilege';
      end if;
    else
      insert into palermo.suspect (case_id, id, sex, age_group, citizenship, created_at, updated_at)
      values (new.case_id, new.id, new.sex, new.age_group, new.citizenship, new.updated_at, new.updated_at);
    end if;
  end if;
  update palermo.suspect set proceeding = wall.proceeding_of(new.id), updated_at = new.updated_at
  where case_id = new.case_id and id = new.id;
  return null;
end $$;

-- Counts a suspect of an investigation of the actor's organisation: with what the standard record of the case says of the
-- victim, so that whoever investigates need not see it.
create function wall.count_investigated(of_case uuid, of_suspect uuid, regions text[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if who.duty is distinct from 'account' or not who.roles && '{caseworker,supervisor}' or not exists (
    select from palermo.investigation_suspect s
    where s.id = of_suspect and s.case_id = of_case and s.organisation_id = who.organisation_id
  ) then
    raise exception 'wall: suspect refused' using errcode = 'insufficient_privilege';
  end if;
  update palermo.standard_perpetrator p set stage = coalesce(s.proceeding, s.stage)
  from palermo.suspect s
  where p.case_id = of_case and p.suspect_id = of_suspect and s.case_id = of_case and s.id = of_suspect;
  if found then return; end if;
  insert into palermo.standard_perpetrator (case_id, suspect_id, organisation_id, year, period, sex, age_group, citizenship,
    region_of_citizenship, stage, exploitation, country_of_exploitation, region_of_exploitation, organisation_kind, source)
  select s.case_id, s.id, r.organisation_id, r.year, r.period, array_remove(s.sex, 'unknown'), s.age_group, s.citizenship,
    regions, coalesce(s.proceeding, s.stage), r.exploitation, r.country_of_exploitation, r.region_of_exploitation,
    r.organisation_kind, r.source
  from palermo.suspect s join palermo.standard_record r on r.case_id = s.case_id
  where s.case_id = of_case and s.id = of_suspect
    and not exists (
      select from palermo.standard_perpetrator p where p.case_id = s.case_id and p.suspect_id = s.id
    );
end $$;

-- When a person is erased, no link and no investigation leads to them any more.
create function wall.forget_links() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare of_case uuid;
begin
  for of_case in select c.id from palermo.case_file c where c.person_id = new.id loop
    delete from palermo.case_link l where of_case in (l.case_id, l.other_case_id);
    update palermo.investigation_suspect set case_id = null where case_id = of_case;
    update palermo.investigation_item set case_id = null where case_id = of_case;
    delete from palermo.investigation_case where case_id = of_case;
  end loop;
  return null;
end $$;

revoke all on function wall.follow_investigation, wall.proceeding_of, wall.follow_suspect, wall.count_investigated,
  wall.forget_links from public;
grant execute on function wall.follow_investigation, wall.follow_suspect, wall.forget_links to palermo_owner;
grant execute on function wall.count_investigated to palermo_app;

reset role;
set role palermo_owner;
create trigger follow_investigation after update on palermo.investigation
  for each row execute function wall.follow_investigation();
create trigger follow_suspect after insert or update of stage on palermo.investigation_suspect
  for each row execute function wall.follow_suspect();
create trigger forget_links after update of erased_at on palermo.person
  for each row when (new.erased_at is not null) execute function wall.forget_links();
reset role;
