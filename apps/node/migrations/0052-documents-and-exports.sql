-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- What a document tells about can be put right. It stays within what whoever changes it sees themselves.
set role palermo_owner;

grant update (data_class) on palermo.document to palermo_app;
alter policy changed_by_writer_or_holder on palermo.document
  with check (
    changed_by = (select wall.actor_account())
    and exists (
      select from palermo.case_access a
      where a.case_id = document.case_id and document.data_class = any (a.data_classes)
        and (a.owner or document.organisation_id = (select wall.actor_organisation()))
    )
  );

-- A file with the cases that an account may see, as far as another account of its organisation agreed to it.
create table palermo.case_export (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  asked_by uuid not null references palermo.account,
  asked_at timestamptz not null,
  purpose text not null,
  layout text not null check (layout in ('palermo', 'htcds')),
  -- What the file is for, sealed for the node.
  sealed bytea not null,
  decided_by uuid references palermo.account,
  decided_at timestamptz,
  agreed boolean,
  check (decided_by is null or decided_by <> asked_by),
  check ((decided_at is null) = (agreed is null) and (decided_at is null) = (decided_by is null))
);
create unique index case_export_waiting on palermo.case_export (asked_by) where decided_at is null;
create index case_export_by_organisation on palermo.case_export (organisation_id, asked_at desc);
alter table palermo.case_export enable row level security, force row level security;

grant select, insert, update (decided_by, decided_at, agreed) on palermo.case_export to palermo_app;
create policy seen_by_both on palermo.case_export for select to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    and (asked_by = (select wall.actor_account()) or (select wall.actor_has('{supervisor}')))
  );
create policy asked_by_own on palermo.case_export for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    and asked_by = (select wall.actor_account()) and decided_by is null and agreed is null
  );
create policy decided_by_second_person on palermo.case_export for update to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    and (select wall.actor_has('{supervisor}')) and asked_by <> (select wall.actor_account()) and decided_at is null
  )
  with check (decided_by = (select wall.actor_account()));

reset role;
set role palermo_wall;

-- What time does to releases: those whose day has come are opened; about those that end soon a task waits for the holder, and both
-- sides are told: whoever made the release while they work on cases, else the supervisors, and those who read by it.
create or replace function wall.keep_releases(at timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  begun palermo.release;
  ending palermo.release;
  renewer uuid;
  kept bigint := 0;
begin
  if who.duty is distinct from 'keeper' then
    raise exception 'wall: releases refused' using errcode = 'insufficient_privilege';
  end if;
  for begun in
    select * from palermo.release r
    where r.opened_at is null and r.revoked_at is null and r.starts_at <= now() and r.expires_at > now()
      and (not r.needs_approval or r.approved)
    order by r.starts_at limit 500
  loop
    perform wall.open_access(begun.id);
    perform wall.notify(begun.to_organisation_id, null, '{caseworker,supervisor,decisionMaker}', 'caseReleased', begun.case_id,
      begun.id, at);
    kept := kept + 1;
  end loop;
  for ending in
    update palermo.release r set expiry_noted_at = at
    where r.id in (
      select s.id from palermo.release s
      where s.expiry_noted_at is null and s.revoked_at is null and s.opened_at is not null
        and s.expires_at > now() and s.expires_at <= now() + interval '14 days'
        and s.expires_at - s.starts_at > interval '4 days'
      order by s.expires_at limit 500
    )
    returning r.*
  loop
    insert into palermo.task (id, case_id, organisation_id, kind, key, subject_id, due_on, remind_on, opened_at)
    values (gen_random_uuid(), ending.case_id, ending.from_organisation_id, 'expiry', 'release', ending.id,
      (ending.expires_at at time zone 'UTC')::date, current_date, at)
    on conflict do nothing;
    if found then
      kept := kept + 1;
    end if;
    select c.id into renewer from palermo.account c
    where c.id = ending.released_by and c.active and c.organisation_id = ending.from_organisation_id
      and exists (select from palermo.account_role r where r.account_id = c.id and r.role = any ('{caseworker,supervisor}'));
    if found then
      perform wall.notify(null, renewer, '{caseworker,supervisor}', 'releaseExpiring', ending.case_id, ending.id, at);
    else
      perform wall.notify(ending.from_organisation_id, null, '{supervisor}', 'releaseExpiring', ending.case_id, ending.id, at);
    end if;
    perform wall.notify(ending.to_organisation_id, null, '{caseworker,supervisor,decisionMaker}', 'accessExpiring',
      ending.case_id, ending.id, at);
  end loop;
  update palermo.task t set ended_at = at, ending = 'over'
  from palermo.release r
  where r.expires_at between now() - interval '3 days' and now() and r.expiry_noted_at is not null
    and t.case_id = r.case_id and t.kind = 'expiry' and t.subject_id = r.id and t.ended_at is null;
  return kept;
end $$;

reset role;
