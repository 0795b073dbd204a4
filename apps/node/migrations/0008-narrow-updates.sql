-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- A row that may be changed is not a row of which everything may be changed: only the columns that a use case changes.
set role palermo_owner;

revoke update on palermo.account, palermo.organisation, palermo.person, palermo.invitation from palermo_app;
grant update (name, language, active, last_seen_at) on palermo.account to palermo_app;
grant update (name, active) on palermo.organisation to palermo_app;
grant update (erased_at) on palermo.person to palermo_app;
grant update (accepted_at, withdrawn_at) on palermo.invitation to palermo_app;

-- An account may end its own sessions. Everything else about a session is the gate's.
create function palermo.guard_session() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if not wall.actor_is('gate') and to_jsonb(new) - 'ended_at' <> to_jsonb(old) - 'ended_at' then
    raise exception 'wall: session refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_session before update on palermo.session
  for each row execute function palermo.guard_session();

-- References are unique within an organisation, so that making one up tells nothing about the cases of another.
alter table palermo.case_file drop constraint case_file_reference_key;
alter table palermo.case_file add constraint case_file_reference unique (organisation_id, reference);

-- The holder projects its cases; an organisation that decides identification moves the outcome of a case released to it.
alter policy projected_by_holder on palermo.standard_record with check (
  exists (select from palermo.case_access a where a.case_id = standard_record.case_id and a.owner)
);
alter policy projected_again on palermo.standard_record using (
  exists (
    select from palermo.case_access a
    where a.case_id = standard_record.case_id
      and (a.owner or ((select wall.actor_has('{decisionMaker}')) and 'experience' = any (a.data_classes)))
  )
);

reset role;
