-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Where each case stands in the country's identification process, the tasks that follow from it, and panels' opinions.
set role palermo_owner;

-- The process of a country pack as it was when cases moved by it. Named by its own hash, so that nobody can write another
-- process under a name that histories refer to.
create table palermo.identification_process (
  id text primary key check (id = encode(sha256(convert_to(process, 'UTF8')), 'hex')),
  pack_id text not null,
  pack_version text not null,
  process text not null,
  kept_at timestamptz not null default now()
);

create table palermo.identification (
  case_id uuid primary key references palermo.case_file,
  process_id text not null references palermo.identification_process,
  stage text not null,
  since date not null,
  previous text,
  version int not null default 1,
  updated_at timestamptz not null
);

-- Something that an organisation has to do about a case by a day. Codes only: what it is about stands in the case.
create table palermo.task (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  kind text not null check (kind in ('deadline', 'review', 'notice')),
  -- Which deadline of the process, or which review.
  key text not null,
  due_on date not null,
  remind_on date not null,
  assigned_to uuid references palermo.account,
  opened_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references palermo.account,
  -- `done` by somebody, `over` when the case went on without it.
  ending text check (ending in ('done', 'over')),
  check ((ended_at is null) = (ending is null))
);
create unique index task_open on palermo.task (case_id, organisation_id, kind, key) where ended_at is null;
create index task_waiting on palermo.task (organisation_id, due_on, id) where ended_at is null;

create table palermo.panel_opinion (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  panel text not null,
  -- The version of the case's standing that the panel speaks about.
  round int not null,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  at timestamptz not null,
  opinion text not null check (opinion in ('victim', 'notVictim', 'abstains')),
  sealed bytea not null,
  unique (case_id, panel, round, organisation_id)
);

do $$
declare name text;
begin
  foreach name in array array['identification_process', 'identification', 'task', 'panel_opinion']
  loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
  end loop;
end $$;

grant select, insert on palermo.identification_process to palermo_app;
create policy read_by_those_who_work on palermo.identification_process for select to palermo_app
  using ((select wall.works_cases()));
create policy kept_by_those_who_work on palermo.identification_process for insert to palermo_app
  with check ((select wall.works_cases()));

-- Whoever sees a case sees where it stands; only its holder, and those to whom what happened was released, move it.
grant select, insert on palermo.identification to palermo_app;
grant update (process_id, stage, since, previous, version, updated_at) on palermo.identification to palermo_app;
create policy seen_through_access on palermo.identification for select to palermo_app
  using (exists (select from palermo.case_access a where a.case_id = identification.case_id));
create policy begun_with_experience on palermo.identification for insert to palermo_app
  with check (
    exists (
      select from palermo.case_access a
      where a.case_id = identification.case_id and (a.owner or 'experience' = any (a.data_classes))
    )
  );
create policy moved_with_experience on palermo.identification for update to palermo_app
  using (
    exists (
      select from palermo.case_access a
      where a.case_id = identification.case_id and (a.owner or 'experience' = any (a.data_classes))
    )
  );

-- Tasks are an organisation's own, and gone with its access to the case.
grant select on palermo.task to palermo_app;
grant update (assigned_to, ended_at, ended_by, ending) on palermo.task to palermo_app;
create policy own on palermo.task for select to palermo_app
  using (
    organisation_id = (select wall.actor_organisation())
    and exists (select from palermo.case_access a where a.case_id = task.case_id)
  );
create policy worked_by_own on palermo.task for update to palermo_app
  using (
    organisation_id = (select wall.actor_organisation())
    and exists (select from palermo.case_access a where a.case_id = task.case_id)
  )
  with check (
    organisation_id = (select wall.actor_organisation())
    and (ended_by is null or ended_by = (select wall.actor_account()))
  );

grant select, insert on palermo.panel_opinion to palermo_app;
create policy seen_with_experience on palermo.panel_opinion for select to palermo_app
  using (
    exists (
      select from palermo.case_access a
      where a.case_id = panel_opinion.case_id and (a.owner or 'experience' = any (a.data_classes))
    )
  );
create policy given_for_own on palermo.panel_opinion for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and account_id = (select wall.actor_account())
    and exists (
      select from palermo.case_access a
      where a.case_id = panel_opinion.case_id and 'experience' = any (a.data_classes)
    )
  );

grant select, insert, update on palermo.task to palermo_wall;
create policy wall_keeps on palermo.task for all to palermo_wall using (true) with check (true);

reset role;
set role palermo_wall;

-- True when the actor may move this case.
create function wall.moves_case(of_case uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  return who.duty = 'account' and who.roles && '{caseworker,supervisor,decisionMaker}' and exists (
    select from palermo.case_access a
    where a.case_id = of_case and a.organisation_id = who.organisation_id
      and (a.owner or 'experience' = any (a.data_classes)) and (a.expires_at is null or a.expires_at > now())
  );
end $$;
revoke all on function wall.moves_case from public;

-- Opens a task about a case for the organisations of these kinds that see what happened; for its holder where none does,
-- or where no kinds are given. Tells nothing about who they are. Whoever has the task already keeps it.
create function wall.open_task(of_case uuid, for_kinds text[], task_kind text, task_key text, due date, remind date, at timestamptz)
returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not wall.moves_case(of_case) then
    raise exception 'wall: task refused' using errcode = 'insufficient_privilege';
  end if;
  insert into palermo.task (id, case_id, organisation_id, kind, key, due_on, remind_on, opened_at)
  select gen_random_uuid(), of_case, whose.organisation_id, task_kind, task_key, due, remind, at
  from (
    select distinct a.organisation_id from palermo.case_access a join palermo.organisation o on o.id = a.organisation_id
    where a.case_id = of_case and o.kind = any (for_kinds) and o.active
      and (a.owner or 'experience' = any (a.data_classes)) and (a.expires_at is null or a.expires_at > now())
  ) whose
  on conflict do nothing;
  if not found and not exists (
    select from palermo.task t
    where t.case_id = of_case and t.kind = task_kind and t.key = task_key and t.ended_at is null
  ) then
    insert into palermo.task (id, case_id, organisation_id, kind, key, due_on, remind_on, opened_at)
    select gen_random_uuid(), of_case, c.organisation_id, task_kind, task_key, due, remind, at
    from palermo.case_file c where c.id = of_case
    on conflict do nothing;
  end if;
end $$;
revoke all on function wall.open_task from public;

-- Ends the tasks of one kind about a case, whosever they are: the case went on.
create function wall.end_tasks(of_case uuid, task_kind text, but_keys text[], at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not wall.moves_case(of_case) then
    raise exception 'wall: task refused' using errcode = 'insufficient_privilege';
  end if;
  update palermo.task t set ended_at = at, ending = 'over'
  where t.case_id = of_case and t.kind = task_kind and t.ended_at is null and not t.key = any (but_keys);
end $$;
revoke all on function wall.end_tasks from public;

-- Whether the person counts as a child, for those who move the case without seeing the birth date: no consent is asked of a
-- child, and no means are needed. As it was at registration, until somebody changes it.
create function wall.majority_of(of_case uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not wall.moves_case(of_case) then return null; end if;
  return (select c.summary_majority from palermo.case_file c where c.id = of_case);
end $$;
revoke all on function wall.majority_of from public;

-- Whoever moves a case may bring it back to being undecided, as a reconsideration does; only decision makers decide.
create or replace function wall.record_outcome(of_case uuid, new_outcome text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if not wall.moves_case(of_case) or not (new_outcome = 'presumed' or 'decisionMaker' = any (who.roles)) then
    raise exception 'wall: outcome refused' using errcode = 'insufficient_privilege';
  end if;
  update palermo.case_file set outcome = new_outcome, version = version + 1, updated_at = at where id = of_case;
end $$;

grant execute on function wall.open_task, wall.end_tasks, wall.majority_of to palermo_app;

reset role;
