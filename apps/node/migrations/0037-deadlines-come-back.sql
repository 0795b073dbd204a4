-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- A deadline is always the task of somebody who can meet it: with the access of an organisation go its deadlines, back to the
-- holder of the case. Clocks that stop, and people who turn of age.
set role palermo_owner;

-- When the wall saw that a release had run out.
alter table palermo.release add column ended_at timestamptz;
create index release_to_end on palermo.release (expires_at)
  where ended_at is null and opened_at is not null and revoked_at is null;

-- Time of the stage that is spent already: spans of days, of a case that was set aside and taken up again.
alter table palermo.identification add column spent jsonb not null default '[]';
-- On which day somebody who turned of age agreed to go on.
alter table palermo.identification add column agreed_of_age_on date;
grant update (spent, agreed_of_age_on) on palermo.identification to palermo_app;
grant select (case_id, agreed_of_age_on) on palermo.identification to palermo_wall;
create policy wall_reads on palermo.identification for select to palermo_wall using (true);

reset role;
set role palermo_wall;

-- Whoever turned of age decides for themselves from the day on which they agreed to go on, not from the birthday.
create or replace function wall.decides_as(of_case uuid) returns text
language sql stable set search_path = pg_catalog as $$
  select case
    when exists (select from palermo.identification i where i.case_id = of_case and i.agreed_of_age_on is not null) then 'adult'
    else (select c.summary_majority from palermo.case_file c where c.id = of_case)
  end
$$;

-- The same for those who hold the case.
create function wall.capacity_of(of_case uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not wall.moves_case(of_case) then return null; end if;
  return wall.decides_as(of_case);
end $$;

-- A task on a birthday tells the birthday: with the person it goes.
create function wall.forget_birthday() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update palermo.task t set due_on = current_date, remind_on = current_date
  from palermo.case_file c
  where c.person_id = new.id and t.case_id = c.id and t.kind = 'deadline' and t.key = 'comingOfAge';
  return null;
end $$;

-- Takes the open deadlines of a case from an organisation that no longer sees what happened. Each goes to the holder, unless
-- another organisation that sees it has the same one.
create function wall.take_deadlines(of_case uuid, from_organisation uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare holder uuid := (select c.organisation_id from palermo.case_file c where c.id = of_case);
begin
  if holder = from_organisation or exists (
    select from palermo.case_access a
    where a.case_id = of_case and a.organisation_id = from_organisation
      and (a.owner or 'experience' = any (a.data_classes)) and (a.expires_at is null or a.expires_at > now())
  ) then
    return;
  end if;
  update palermo.task t set
    organisation_id = holder, reminded = null, assigned_to = (
      select w.account_id from palermo.case_worker w where w.case_id = of_case and w.organisation_id = holder)
  where t.case_id = of_case and t.organisation_id = from_organisation and t.kind = 'deadline' and t.ended_at is null
    and not exists (
      select from palermo.task o join palermo.case_access a on a.case_id = o.case_id and a.organisation_id = o.organisation_id
      where o.case_id = of_case and o.organisation_id <> from_organisation and o.kind = 'deadline' and o.key = t.key
        and o.ended_at is null
        and (a.owner or 'experience' = any (a.data_classes)) and (a.expires_at is null or a.expires_at > now())
    );
  update palermo.task t set ended_at = at, ending = 'over'
  where t.case_id = of_case and t.organisation_id = from_organisation and t.kind = 'deadline' and t.ended_at is null;
end $$;

create function wall.follow_lost_access() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform wall.take_deadlines(old.case_id, old.organisation_id, now());
  return null;
end $$;

-- What time does to deadlines: those of organisations whose release ran out go back. Gives how many releases were seen to end.
create function wall.keep_deadlines(at timestamptz) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  gone palermo.release;
  kept int := 0;
begin
  if who.duty is distinct from 'keeper' then
    raise exception 'wall: deadlines refused' using errcode = 'insufficient_privilege';
  end if;
  for gone in
    update palermo.release r set ended_at = at
    where r.id in (
      select e.id from palermo.release e
      where e.ended_at is null and e.opened_at is not null and e.revoked_at is null and e.expires_at <= now()
      order by e.expires_at limit 500
    )
    returning *
  loop
    perform wall.take_deadlines(gone.case_id, gone.to_organisation_id, at);
    kept := kept + 1;
  end loop;
  return kept;
end $$;

revoke all on function wall.take_deadlines, wall.follow_lost_access, wall.keep_deadlines, wall.capacity_of, wall.forget_birthday
  from public;
grant execute on function wall.follow_lost_access, wall.forget_birthday to palermo_owner;
grant execute on function wall.keep_deadlines, wall.capacity_of to palermo_app;

reset role;
set role palermo_owner;
create trigger follow_lost_access after delete on palermo.case_access
  for each row when (not old.owner) execute function wall.follow_lost_access();
create trigger forget_birthday after update on palermo.person
  for each row when (old.erased_at is null and new.erased_at is not null) execute function wall.forget_birthday();
reset role;
