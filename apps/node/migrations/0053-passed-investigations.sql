-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- An investigation that one organisation passes to another, most often police to prosecution. It is the other's once they took it.
set role palermo_owner;

create table palermo.investigation_passing (
  id uuid primary key,
  investigation_id uuid not null references palermo.investigation,
  from_organisation_id uuid not null references palermo.organisation,
  to_organisation_id uuid not null references palermo.organisation,
  offered_by uuid not null references palermo.account,
  offered_at timestamptz not null,
  -- What whoever is asked knows before they answer: counts and days, and the file's number, sealed for the node.
  opened_on date not null,
  stage text not null,
  case_count int not null,
  suspect_count int not null,
  sealed bytea not null,
  answer text check (answer in ('taken', 'declined', 'withdrawn')),
  answered_by uuid references palermo.account,
  answered_at timestamptz,
  check (from_organisation_id <> to_organisation_id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create unique index investigation_passing_open on palermo.investigation_passing (investigation_id) where answer is null;
create index investigation_passing_received on palermo.investigation_passing (to_organisation_id, offered_at desc);
create index investigation_passing_sent on palermo.investigation_passing (from_organisation_id, offered_at desc);
alter table palermo.investigation_passing enable row level security, force row level security;

grant select, insert, update (answer, answered_by, answered_at) on palermo.investigation_passing to palermo_app;
create policy seen_by_both on palermo.investigation_passing for select to palermo_app
  using (
    (select wall.reads_investigations())
    and (select wall.actor_organisation()) in (from_organisation_id, to_organisation_id)
  );
create policy offered_by_own on palermo.investigation_passing for insert to palermo_app
  with check (
    (select wall.edits_investigations()) and from_organisation_id = (select wall.actor_organisation())
    and offered_by = (select wall.actor_account()) and answer is null
    and exists (
      select from palermo.investigation i
      where i.id = investigation_passing.investigation_id and i.organisation_id = investigation_passing.from_organisation_id
    )
  );
-- Declined by whoever is asked, withdrawn by whoever asked. Taking is the wall's own act.
create policy answered_by_either on palermo.investigation_passing for update to palermo_app
  using (
    (select wall.edits_investigations()) and answer is null
    and (select wall.actor_organisation()) in (from_organisation_id, to_organisation_id)
  )
  with check (
    answered_by = (select wall.actor_account())
    and answer = case when from_organisation_id = (select wall.actor_organisation()) then 'withdrawn' else 'declined' end
  );

grant select, update (answer, answered_by, answered_at) on palermo.investigation_passing to palermo_wall;
create policy wall_takes on palermo.investigation_passing for all to palermo_wall using (true) with check (true);
grant select, update (organisation_id, stage, stage_since, version, updated_at) on palermo.investigation to palermo_wall;
create policy wall_passes on palermo.investigation for all to palermo_wall using (true) with check (true);

reset role;
set role palermo_wall;

-- Takes an investigation that was passed to the actor's organisation: with its suspects, charges and cases, or not at all. It
-- opens no case: what was released to the former organisation is not released to this one.
create function wall.take_investigation(of_passing uuid, at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  passed palermo.investigation_passing;
begin
  if who.duty is distinct from 'account' or not who.roles && '{caseworker,supervisor}'
    or who.organisation_kind not in ('police', 'prosecution', 'labourInspectorate') then
    raise exception 'wall: investigation refused' using errcode = 'insufficient_privilege';
  end if;
  update palermo.investigation_passing p set answer = 'taken', answered_by = who.account_id, answered_at = at
  where p.id = of_passing and p.to_organisation_id = who.organisation_id and p.answer is null
  returning p.* into passed;
  if not found then return null; end if;
  update palermo.investigation_case set organisation_id = who.organisation_id where investigation_id = passed.investigation_id;
  update palermo.investigation_suspect set organisation_id = who.organisation_id
  where investigation_id = passed.investigation_id;
  update palermo.investigation_item set organisation_id = who.organisation_id where investigation_id = passed.investigation_id;
  update palermo.investigation set organisation_id = who.organisation_id, version = version + 1, updated_at = at,
    stage_since = case when stage = 'opened' and who.organisation_kind = 'prosecution' then at::date else stage_since end,
    stage = case when stage = 'opened' and who.organisation_kind = 'prosecution' then 'withProsecution' else stage end
  where id = passed.investigation_id and organisation_id = passed.from_organisation_id;
  if not found then
    raise exception 'wall: investigation refused' using errcode = 'insufficient_privilege';
  end if;
  return passed.investigation_id;
end $$;
revoke all on function wall.take_investigation from public;
grant execute on function wall.take_investigation to palermo_app;

reset role;
