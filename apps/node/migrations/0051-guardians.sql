-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Standard records of children tell whether a guardian was appointed in the time that the country sets: a code, and no day.
set role palermo_owner;

-- What an appointment of a guardian comes to; the day itself stays sealed. Null for every other form.
alter table palermo.case_entry
  add column guardian_time text check (guardian_time in ('inTime', 'later', 'noneYet', 'notKnown'));
alter table palermo.standard_record add column guardian_time text;
alter table palermo.standard_record_past add column guardian_time text;

-- What is known without opening what is sealed: children of whom no appointment was recorded.
alter table palermo.standard_record no force row level security;
alter table palermo.case_entry no force row level security;
update palermo.standard_record r set guardian_time = 'noneYet'
where r.majority = 'child' and r.source = 'registered' and not exists (
  select from palermo.case_entry e where e.case_id = r.case_id and e.kind = 'guardianAppointment' and e.struck_at is null
);
alter table palermo.standard_record force row level security;
alter table palermo.case_entry force row level security;

grant select (id, case_id, kind, data_class, changed_by, struck_at, guardian_time), update (guardian_time)
  on palermo.case_entry to palermo_wall;
create policy wall_counts on palermo.case_entry for select to palermo_wall using (true);
create policy wall_writes on palermo.case_entry for update to palermo_wall using (true) with check (true);
grant select (majority, source), update (guardian_time) on palermo.standard_record to palermo_wall;

reset role;
set role palermo_wall;

-- Whether a child has a guardian, over all files of theirs. A first guardian in time stays in time whatever came after.
create function wall.count_guardian(of_case uuid) returns void
language sql set search_path = pg_catalog as $$
  update palermo.standard_record r
  set guardian_time = case when r.majority = 'child' then
    case
      when 'inTime' = any (g.times) then 'inTime'
      when 'later' = any (g.times) then 'later'
      when 'notKnown' = any (g.times) then null
      when 'noneYet' = any (g.times) or r.source = 'registered' then 'noneYet'
    end
  end
  from (
    select array_agg(coalesce(e.guardian_time, 'notKnown')) as times from palermo.case_entry e
    where e.case_id in (select wall.files_under(wall.kept_file_of(of_case)))
      and e.kind = 'guardianAppointment' and e.struck_at is null
  ) g
  where r.case_id = wall.kept_file_of(of_case)
$$;

-- Writes what an appointment comes to, by whoever has just written it, and counts the child anew.
create function wall.record_guardian(of_entry uuid, said text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  of_case uuid;
begin
  select e.case_id into of_case from palermo.case_entry e
  where e.id = of_entry and e.kind = 'guardianAppointment' and e.changed_by = who.account_id;
  if of_case is null or who.duty is distinct from 'account' or not who.roles && '{caseworker,supervisor}' or not exists (
    select from palermo.case_access a
    where a.case_id = of_case and a.organisation_id = who.organisation_id
      and (a.owner or 'child' = any (a.data_classes)) and (a.expires_at is null or a.expires_at > now())
  ) then
    raise exception 'wall: guardian refused' using errcode = 'insufficient_privilege';
  end if;
  -- Whoever changes the file meanwhile counts the guardian as well: one after the other.
  perform from palermo.case_file where id = of_case for no key update;
  update palermo.case_entry set guardian_time = said where id = of_entry;
  perform wall.count_guardian(of_case);
end $$;
revoke all on function wall.count_guardian, wall.record_guardian from public;
grant execute on function wall.record_guardian to palermo_app;

-- The person is counted once, and listed once by whoever holds the files.
create or replace function wall.follow_merge() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update palermo.case_access set listed = new.undone_at is not null where case_id = new.merged_case and owner;
  if new.undone_at is null then
    delete from palermo.standard_record where case_id = new.merged_case;
  end if;
  perform wall.count_support(new.kept_case);
  perform wall.count_guardian(new.kept_case);
  return null;
end $$;

reset role;
