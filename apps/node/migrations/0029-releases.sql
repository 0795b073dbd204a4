-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Releases whole: from and until, a second person where one is needed, guardians, refusals, access in an emergency, orders of
-- courts, and what the person was forced to do as a data class of its own.
set role palermo_owner;

-- Something that the person refused to have shared. Changes nothing else.
create table palermo.release_refusal (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  -- Whom it was refused to; empty where it was refused to everybody.
  to_organisation_id uuid references palermo.organisation,
  data_classes text[] not null check (cardinality(data_classes) > 0),
  refused_on date not null,
  recorded_by uuid not null references palermo.account,
  recorded_at timestamptz not null,
  sealed bytea
);
create index release_refusal_by_case on palermo.release_refusal (case_id);

alter table palermo.release
  add column made_at timestamptz not null default now(),
  -- When the data classes were opened; empty while the release waits for its day or for a second person.
  add column opened_at timestamptz default now(),
  add column follows uuid references palermo.release,
  -- Who explained it to the person; empty where an interpreter did, whose name is sealed.
  add column explained_by uuid references palermo.account,
  -- The guardian, where they are recorded in the case. Not safe where they, or anybody of their household, are suspected.
  add column guardian_entry_id uuid references palermo.case_entry,
  add column guardian_safe boolean,
  add column needs_approval boolean not null default false,
  add column approved boolean,
  add column decided_by uuid references palermo.account,
  add column decided_at timestamptz,
  add column revoked_for text check (revoked_for in ('personsWish', 'noLongerNeeded', 'error', 'danger', 'other')),
  -- The refusal that is overridden for vital interests.
  add column refusal_id uuid references palermo.release_refusal,
  -- When and in which language the person was told of a disclosure, or by when they will be.
  add column told_on date,
  add column told_in text,
  add column tell_by date,
  add column justified boolean,
  add column reviewed_by uuid references palermo.account,
  add column reviewed_at timestamptz,
  add column expiry_noted_at timestamptz;
alter table palermo.release alter column opened_at drop default;
create index release_to_begin on palermo.release (starts_at) where opened_at is null and revoked_at is null;
create index release_to_note on palermo.release (expires_at) where expiry_noted_at is null and revoked_at is null;

-- What was written with a release, sealed under the person's key. Never seen by those to whom it releases.
create table palermo.release_words (
  release_id uuid not null references palermo.release,
  part text not null check (part in ('made', 'decided', 'revoked', 'told', 'reviewed')),
  case_id uuid not null references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  sealed bytea not null,
  primary key (release_id, part)
);
create index release_words_by_case on palermo.release_words (case_id);

alter table palermo.release_refusal enable row level security, force row level security;
alter table palermo.release_words enable row level security, force row level security;

grant select, insert on palermo.release_refusal to palermo_app;
create policy seen_by_holder on palermo.release_refusal for select to palermo_app
  using (exists (select from palermo.case_access a where a.case_id = release_refusal.case_id and a.owner));
create policy recorded_by_holder on palermo.release_refusal for insert to palermo_app
  with check (
    (select wall.edits_cases()) and organisation_id = (select wall.actor_organisation())
    and recorded_by = (select wall.actor_account())
    and exists (select from palermo.case_access a where a.case_id = release_refusal.case_id and a.owner)
  );

grant select, insert, delete on palermo.release_words to palermo_app;
create policy seen_by_holder on palermo.release_words for select to palermo_app
  using (exists (select from palermo.case_access a where a.case_id = release_words.case_id and a.owner));
create policy written_with_release on palermo.release_words for insert to palermo_app
  with check (
    organisation_id = (select wall.working_organisation())
    and exists (
      select from palermo.release r
      where r.id = release_words.release_id and r.case_id = release_words.case_id
        and (r.from_organisation_id = release_words.organisation_id or r.released_by = (select wall.actor_account()))
    )
  );
create policy erased_by_supervisors on palermo.release_words for delete to palermo_app
  using (
    (select wall.actor_has('{supervisor}'))
    and exists (select from palermo.case_access a where a.case_id = release_words.case_id and a.owner)
  );

-- Others know of a release once it is open, and until it ends.
alter policy seen_by_both on palermo.release using (
  (select wall.works_cases())
  and (
    from_organisation_id = (select wall.actor_organisation())
    or (
      to_organisation_id = (select wall.actor_organisation()) and opened_at is not null and revoked_at is null
      and expires_at > now()
    )
  )
);
alter policy made_by_holder on palermo.release with check (
  (select wall.edits_cases())
  and from_organisation_id = (select wall.actor_organisation())
  and released_by = (select wall.actor_account())
  and basis <> 'breakGlass'
  and (basis <> 'vitalInterests' or (select wall.actor_has('{supervisor}')))
  and exists (select from palermo.case_access a where a.case_id = release.case_id and a.owner)
);
grant update (revoked_for, approved, decided_by, decided_at, told_on, told_in, tell_by, justified, reviewed_by, reviewed_at)
  on palermo.release to palermo_app;

-- What the wall's triggers need.
grant insert, update on palermo.release to palermo_wall;
create policy wall_opens on palermo.release for insert to palermo_wall with check (basis = 'breakGlass');
create policy wall_keeps on palermo.release for update to palermo_wall using (true) with check (true);
grant select on palermo.release_refusal, palermo.person to palermo_wall;
grant select (id, case_id, may_sign, struck_at) on palermo.case_entry to palermo_wall;
create policy wall_reads on palermo.case_entry for select to palermo_wall using (true);
create policy wall_reads on palermo.release_refusal for select to palermo_wall using (true);
create policy wall_reads on palermo.person for select to palermo_wall using (true);
grant select (action, result, at, organisation_id, subject_ids) on palermo.audit_entry to palermo_wall;
create policy wall_counts on palermo.audit_entry for select to palermo_wall using (true);

-- True where the case holds, in its coded summary, what the row's organisation may not count: see ADR 0027.
alter table palermo.case_access add column withholds boolean not null default false;
drop index palermo.case_access_seen;
create index case_access_seen on palermo.case_access (organisation_id, case_id)
  include (data_classes, expires_at, listed, withholds);

alter policy read_by_analysts on palermo.standard_record using (
  case
    when (select wall.actor_has('{analyst}')) or (select wall.actor_is('keeper')) then true
    else exists (
      select from palermo.case_access a
      where a.case_id = standard_record.case_id and 'experience' = any (a.data_classes)
        and (not a.withholds or (select wall.actor_has('{decisionMaker}')))
    )
  end
);

reset role;
set role palermo_wall;

create or replace function wall.all_data_classes() returns text[] language sql immutable as $$
  select array['identity', 'contact', 'location', 'experience', 'forcedActs', 'needs', 'services', 'health', 'immigration',
    'justice', 'child', 'notes']
$$;
update palermo.case_access set data_classes = wall.all_data_classes() where owner;

-- Those who prosecute, and those who enforce immigration law, learn what a person was forced to do from that person alone.
create function wall.prosecutes(kind text) returns boolean language sql immutable as $$
  select kind in ('police', 'prosecution', 'border')
$$;
-- Those whose own duty in law is to identify, protect, treat or investigate for a child.
create function wall.mandated_for_children(kind text) returns boolean language sql immutable as $$
  select kind in ('competentAuthority', 'childProtection', 'police', 'prosecution', 'health')
$$;
-- The forms of exploitation that data classes open.
create function wall.exploitation_for(summary text[], classes text[]) returns text[] language sql immutable as $$
  select case
    when not 'experience' = any (classes) then null
    when 'forcedActs' = any (classes) then summary
    else array_remove(summary, 'ForcedCriminality')
  end
$$;
create function wall.withholds_from(organisation uuid, summary text[], classes text[]) returns boolean
language sql stable set search_path = pg_catalog as $$
  select 'ForcedCriminality' = any (summary) and not 'forcedActs' = any (classes)
    and exists (select from palermo.organisation o where o.id = organisation and wall.prosecutes(o.kind))
$$;
revoke all on function wall.prosecutes, wall.mandated_for_children, wall.exploitation_for, wall.withholds_from from public;

create or replace function wall.follow_case() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update palermo.case_access a set
    status = c.status, outcome = c.outcome, updated_at = c.updated_at,
    sex = case when 'identity' = any (a.data_classes) then c.summary_sex end,
    majority = case when 'identity' = any (a.data_classes) then c.summary_majority end,
    exploitation = wall.exploitation_for(c.summary_exploitation, a.data_classes),
    withholds = not a.owner and coalesce(wall.withholds_from(a.organisation_id, c.summary_exploitation, a.data_classes), false)
  from updated c where a.case_id = c.id;
  return null;
end $$;

-- Before anything is told of the case: a hidden one and none are refused alike. Runs with the rights of whoever writes.
create function wall.check_holder() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  if current_user = 'palermo_app' and not exists (
    select from palermo.case_access a where a.case_id = new.case_id and a.owner
  ) then
    raise exception 'wall: release refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- `adult` where the person decides on releases themselves; a child or somebody of unknown age does not.
create function wall.decides_as(of_case uuid) returns text
language sql stable set search_path = pg_catalog as $$
  select c.summary_majority from palermo.case_file c where c.id = of_case
$$;
revoke all on function wall.decides_as from public;

-- Says what a release must be, whoever writes it.
create function wall.check_release() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  recipient palermo.organisation;
  majority text := wall.decides_as(new.case_id);
begin
  select * into recipient from palermo.organisation o where o.id = new.to_organisation_id;
  if not coalesce(recipient.active, false) or (
    recipient.kind = 'border' and (
      new.data_classes && '{services,health,needs,notes}' or new.basis in ('breakGlass', 'vitalInterests')
    )
  ) then
    raise exception 'wall: release refused' using errcode = 'check_violation', constraint = 'release_firewall';
  end if;
  if not new.data_classes <@ wall.all_data_classes() then
    raise exception 'wall: unknown data class' using errcode = 'check_violation', constraint = 'release_data_classes';
  end if;
  if 'forcedActs' = any (new.data_classes) and wall.prosecutes(recipient.kind) and new.basis <> 'consent' then
    raise exception 'wall: release refused' using errcode = 'check_violation', constraint = 'release_forced_acts';
  end if;
  if new.basis = 'consent' and majority is distinct from 'adult' then
    raise exception 'wall: release refused' using errcode = 'check_violation', constraint = 'release_consent_of_child';
  end if;
  if new.basis = 'assentWithGuardian' and (
    not coalesce(new.guardian_safe, false) or (new.guardian_entry_id is not null and not exists (
      select from palermo.case_entry e
      where e.id = new.guardian_entry_id and e.case_id = new.case_id and e.may_sign and e.struck_at is null
    ))
  ) then
    raise exception 'wall: release refused' using errcode = 'check_violation', constraint = 'release_guardian';
  end if;
  if new.basis = 'legalDuty' and wall.prosecutes(recipient.kind) then
    raise exception 'wall: release refused' using errcode = 'check_violation', constraint = 'release_compelled';
  end if;
  if new.basis = 'vitalInterests' and (
    new.expires_at > new.starts_at + interval '72 hours' or not exists (
      select from palermo.release_refusal f
      where f.id = new.refusal_id and f.case_id = new.case_id
        and (f.to_organisation_id is null or f.to_organisation_id = new.to_organisation_id)
    )
  ) then
    raise exception 'wall: release refused' using errcode = 'check_violation', constraint = 'release_vital_interests';
  end if;
  new.needs_approval := new.basis = 'compelled' or (
    new.basis not in ('breakGlass', 'vitalInterests') and 'identity' = any (new.data_classes)
    and majority is distinct from 'adult' and not wall.mandated_for_children(recipient.kind)
  );
  new.approved := null; new.decided_by := null; new.decided_at := null; new.opened_at := null;
  new.revoked_at := null; new.revoked_by := null; new.revoked_for := null;
  new.justified := null; new.reviewed_by := null; new.reviewed_at := null; new.expiry_noted_at := null;
  return new;
end $$;

-- A second person decides and reviews; what was revoked stays so.
create function wall.check_release_change() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  decides boolean := (new.approved, new.decided_by, new.decided_at) is distinct from (old.approved, old.decided_by, old.decided_at);
  reviews boolean := (new.justified, new.reviewed_by, new.reviewed_at)
    is distinct from (old.justified, old.reviewed_by, old.reviewed_at);
begin
  if decides and (
    not old.needs_approval or old.decided_by is not null or old.revoked_at is not null
    or new.decided_by is null or new.approved is null or new.decided_by = new.released_by
    or (who.duty is not null and not (new.decided_by = who.account_id and 'supervisor' = any (who.roles)))
  ) then
    raise exception 'wall: a second person decides' using errcode = 'check_violation', constraint = 'release_second_person';
  end if;
  if reviews and (
    old.basis not in ('breakGlass', 'vitalInterests') or old.reviewed_by is not null
    or new.reviewed_by is null or new.justified is null or new.reviewed_by = new.released_by
    or (who.duty is not null and not (new.reviewed_by = who.account_id and 'supervisor' = any (who.roles)))
  ) then
    raise exception 'wall: a second person reviews' using errcode = 'check_violation', constraint = 'release_second_person';
  end if;
  if old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at then
    raise exception 'wall: revoked already' using errcode = 'check_violation', constraint = 'release_revoked';
  end if;
  return new;
end $$;

-- Opens the data classes of a release to the other organisation.
create function wall.open_access(of_release uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare r palermo.release;
begin
  update palermo.release set opened_at = now()
  where id = of_release and opened_at is null and revoked_at is null and expires_at > now()
    and starts_at <= now() and (not needs_approval or approved)
  returning * into r;
  if not found then return; end if;
  insert into palermo.case_access (organisation_id, case_id, basis_id, owner, data_classes, purpose, expires_at, listed,
    reference, holder_id, status, outcome, registered_on, updated_at, sex, majority, exploitation, withholds)
  select r.to_organisation_id, c.id, r.id, false, r.data_classes, r.purpose, r.expires_at, false, c.reference,
    c.organisation_id, c.status, c.outcome, c.registered_on, c.updated_at,
    case when 'identity' = any (r.data_classes) then c.summary_sex end,
    case when 'identity' = any (r.data_classes) then c.summary_majority end,
    wall.exploitation_for(c.summary_exploitation, r.data_classes),
    coalesce(wall.withholds_from(r.to_organisation_id, c.summary_exploitation, r.data_classes), false)
  from palermo.case_file c where c.id = r.case_id;
  perform wall.list_longest(r.case_id, r.to_organisation_id);
end $$;
revoke all on function wall.open_access from public;

create or replace function wall.open_release() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform wall.open_access(new.id);
  return null;
end $$;

create or replace function wall.close_release() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.revoked_at is not null and old.revoked_at is null then
    delete from palermo.case_access where basis_id = new.id and case_id = new.case_id
      and organisation_id = new.to_organisation_id;
    perform wall.list_longest(new.case_id, new.to_organisation_id);
  elsif new.approved and old.approved is null then
    perform wall.open_access(new.id);
  end if;
  return null;
end $$;

-- Opens one case for an hour to an organisation that knows its reference, and gives its holder the task of looking into it.
-- Null where there is nothing to open: no such case, an erased person, or a case of one's own.
create function wall.break_glass(of_reference text, release_id uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  found_case palermo.case_file;
begin
  if who.duty is distinct from 'account' or who.organisation_kind = 'border'
    or not who.roles && '{caseworker,supervisor,decisionMaker}'
  then
    raise exception 'wall: glass refused' using errcode = 'insufficient_privilege';
  end if;
  select c.* into found_case from palermo.case_file c join palermo.person p on p.id = c.person_id
  where c.reference = of_reference and p.erased_at is null and c.organisation_id <> who.organisation_id;
  if not found then return null; end if;
  insert into palermo.release (id, case_id, from_organisation_id, to_organisation_id, data_classes, purpose, basis, starts_at,
    expires_at, released_by)
  values (release_id, found_case.id, found_case.organisation_id, who.organisation_id, '{identity,contact,needs,health,child}',
    'protection', 'breakGlass', now(), now() + interval '60 minutes', who.account_id);
  insert into palermo.task (id, case_id, organisation_id, kind, key, subject_id, due_on, remind_on, opened_at)
  values (gen_random_uuid(), found_case.id, found_case.organisation_id, 'review', 'brokenGlass', release_id,
    current_date + 3, current_date, now());
  return found_case.id;
end $$;
revoke all on function wall.break_glass from public;

-- For the holder of a case: which other organisations opened it, how often and when last. No names.
create function wall.case_openings(of_case uuid) returns table (organisation_id uuid, opened_count bigint, last_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if who.duty is distinct from 'account' or not who.roles && '{caseworker,supervisor,decisionMaker}' or not exists (
    select from palermo.case_file c where c.id = of_case and c.organisation_id = who.organisation_id
  ) then
    return;
  end if;
  return query
    select e.organisation_id, count(*), max(e.at) from palermo.audit_entry e
    where e.subject_ids @> array[of_case] and e.action = 'cases.open' and e.result = 'done'
      and e.organisation_id is distinct from who.organisation_id
    group by e.organisation_id;
end $$;
revoke all on function wall.case_openings from public;

-- What time does to releases: those whose day has come are opened, and the holder is asked about those that end soon.
create function wall.keep_releases(at timestamptz) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  begun palermo.release;
  noted bigint;
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
  with soon as (
    update palermo.release r set expiry_noted_at = at
    where r.id in (
      select s.id from palermo.release s
      where s.expiry_noted_at is null and s.revoked_at is null and s.opened_at is not null
        and s.expires_at > now() and s.expires_at <= now() + interval '14 days'
        and s.expires_at - s.starts_at > interval '4 days'
      order by s.expires_at limit 500
    )
    returning r.id, r.case_id, r.from_organisation_id, r.expires_at
  )
  insert into palermo.task (id, case_id, organisation_id, kind, key, subject_id, due_on, remind_on, opened_at)
  select gen_random_uuid(), s.case_id, s.from_organisation_id, 'expiry', 'release', s.id, (s.expires_at at time zone 'UTC')::date,
    current_date, at
  from soon s
  on conflict do nothing;
  get diagnostics noted = row_count;
  update palermo.task t set ended_at = at, ending = 'over'
  from palermo.release r
  where r.expires_at between now() - interval '3 days' and now() and r.expiry_noted_at is not null
    and t.case_id = r.case_id and t.kind = 'expiry' and t.subject_id = r.id and t.ended_at is null;
  return kept + noted;
end $$;
revoke all on function wall.keep_releases from public;

revoke all on function wall.check_holder, wall.check_release, wall.check_release_change from public;
grant execute on function wall.check_holder, wall.check_release, wall.check_release_change to palermo_owner;
grant execute on function wall.break_glass, wall.case_openings, wall.keep_releases to palermo_app;

reset role;
set role palermo_owner;
create index release_by_expiry on palermo.release (expires_at) where expiry_noted_at is not null;
-- Triggers of one moment fire in the order of their names.
create trigger check_holder before insert on palermo.release for each row execute function wall.check_holder();
create trigger check_release before insert on palermo.release for each row execute function wall.check_release();
create trigger check_release_change before update on palermo.release for each row execute function wall.check_release_change();
reset role;
