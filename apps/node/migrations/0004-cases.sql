-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Persons, their keys, cases, the sealed facts of each data class, history, access, releases, drafts.
set role palermo_owner;

create table palermo.person (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  created_at timestamptz not null default now(),
  erased_at timestamptz
);

-- In a schema of its own, backed up apart. Destroying the row makes everything sealed under the key unreadable.
create table vault.person_key (
  person_id uuid primary key references palermo.person,
  organisation_id uuid not null references palermo.organisation,
  wrapped bytea not null
);

create table palermo.case_file (
  id uuid primary key,
  reference text not null unique,
  person_id uuid not null references palermo.person,
  organisation_id uuid not null references palermo.organisation,
  status text not null default 'active' check (status in ('active', 'closed')),
  outcome text not null default 'presumed' check (outcome in ('presumed', 'confirmed', 'notConfirmed')),
  version int not null default 1,
  registered_on date not null,
  registered_by uuid references palermo.account,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Where an imported case comes from; the fingerprint tells whether a row changed.
  external_source text,
  external_id text,
  external_fingerprint bytea,
  -- Coded summary for lists. The app role may write these but not read them here: it reads them from case_access, where
  -- each organisation finds only what the data classes released to it allow.
  summary_sex text,
  summary_majority text,
  summary_exploitation text[],
  unique (organisation_id, external_source, external_id)
);
create index case_file_by_person on palermo.case_file (person_id);

-- One row per organisation, case and basis (the assignment or one release), with the data classes it opens. `listed` marks
-- exactly one row of an organisation and a case: the one that lasts longest. Kept by triggers; the app role only reads.
create table palermo.case_access (
  organisation_id uuid not null references palermo.organisation,
  case_id uuid not null references palermo.case_file,
  basis_id uuid not null,
  owner boolean not null,
  data_classes text[] not null,
  purpose text,
  expires_at timestamptz,
  listed boolean not null,
  reference text not null,
  holder_id uuid not null,
  status text not null,
  outcome text not null,
  registered_on date not null,
  updated_at timestamptz not null,
  sex text,
  majority text,
  exploitation text[],
  primary key (case_id, organisation_id, basis_id)
);
create unique index case_access_listed on palermo.case_access (organisation_id, case_id) where listed;
create index case_access_by_update on palermo.case_access (organisation_id, updated_at, case_id) where listed;
create index case_access_by_registration on palermo.case_access (organisation_id, registered_on, case_id) where listed;
create index case_access_by_reference on palermo.case_access (organisation_id, reference) where listed;
create index case_access_by_outcome on palermo.case_access (organisation_id, outcome, updated_at, case_id) where listed;

-- The present values of one data class, sealed under the person's key.
create table palermo.case_facts (
  case_id uuid not null references palermo.case_file,
  data_class text not null,
  sealed bytea not null,
  version int not null,
  updated_at timestamptz not null default now(),
  primary key (case_id, data_class)
);

-- Every change of a data class: the changed fields with former and new values, sealed under the person's key.
create table palermo.case_revision (
  case_id uuid not null references palermo.case_file,
  version int not null,
  data_class text not null,
  sealed bytea not null,
  account_id uuid,
  organisation_id uuid not null,
  at timestamptz not null default now(),
  primary key (case_id, version, data_class)
);

-- What happened with a case besides changes of its facts. `details` holds codes only, never text about the person.
create table palermo.case_event (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  kind text not null,
  data_class text,
  account_id uuid,
  organisation_id uuid not null,
  at timestamptz not null default now(),
  details jsonb not null default '{}',
  sealed bytea
);
create index case_event_by_case on palermo.case_event (case_id, at);

create table palermo.release (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  from_organisation_id uuid not null references palermo.organisation,
  to_organisation_id uuid not null references palermo.organisation,
  data_classes text[] not null check (cardinality(data_classes) > 0),
  purpose text not null,
  basis text not null,
  explained_in text,
  starts_at timestamptz not null default now(),
  expires_at timestamptz not null,
  released_by uuid not null references palermo.account,
  revoked_at timestamptz,
  revoked_by uuid references palermo.account,
  check (to_organisation_id <> from_organisation_id),
  check (expires_at > starts_at)
);
create index release_by_case on palermo.release (case_id);

-- Keyed hashes of how a name sounds, alone and with the year of birth; truncated so that several names share a value.
create table palermo.name_index (
  case_id uuid not null references palermo.case_file,
  key bytea not null check (length(key) <= 8),
  primary key (key, case_id)
);
create index name_index_by_case on palermo.name_index (case_id);

-- A registration in the making, sealed under its own key, which goes with it.
create table palermo.draft (
  id uuid primary key,
  account_id uuid not null references palermo.account,
  organisation_id uuid not null references palermo.organisation,
  wrapped_key bytea not null,
  sealed bytea not null,
  version int not null default 1,
  answered_count int not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  case_id uuid references palermo.case_file
);
create index draft_by_account on palermo.draft (account_id, updated_at);

create table palermo.saved_view (
  id uuid primary key,
  account_id uuid not null references palermo.account,
  organisation_id uuid not null references palermo.organisation,
  name text not null,
  filter jsonb not null,
  created_at timestamptz not null default now()
);

create table palermo.erasure_request (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  organisation_id uuid not null references palermo.organisation,
  requested_by uuid not null references palermo.account,
  requested_at timestamptz not null default now(),
  sealed_reason bytea not null,
  decided_by uuid references palermo.account,
  decided_at timestamptz,
  agreed boolean,
  check (decided_by is null or decided_by <> requested_by)
);
create unique index erasure_request_open on palermo.erasure_request (case_id) where decided_at is null;

do $$
declare name text;
begin
  foreach name in array array['palermo.person', 'vault.person_key', 'palermo.case_file', 'palermo.case_access',
    'palermo.case_facts', 'palermo.case_revision', 'palermo.case_event', 'palermo.release', 'palermo.name_index',
    'palermo.draft', 'palermo.saved_view', 'palermo.erasure_request']
  loop
    execute format('alter table %s enable row level security, force row level security', name);
  end loop;
end $$;

-- Access rows: an organisation's own and live, for accounts that work on cases. Every other policy leans on this one.
grant select on palermo.case_access to palermo_app;
create policy own_and_live on palermo.case_access for select to palermo_app
  using (
    organisation_id = (select wall.actor_organisation())
    and (select wall.works_cases())
    and (expires_at is null or expires_at > now())
  );

grant insert on palermo.case_file to palermo_app;
grant select (id, reference, person_id, organisation_id, status, outcome, version, registered_on, registered_by, created_at,
  updated_at, external_source, external_id, external_fingerprint) on palermo.case_file to palermo_app;
grant update (status, outcome, version, updated_at, external_fingerprint, summary_sex, summary_majority,
  summary_exploitation) on palermo.case_file to palermo_app;
create policy seen_through_access on palermo.case_file for select to palermo_app
  using (exists (select from palermo.case_access a where a.case_id = case_file.id));
create policy registered_by_caseworkers on palermo.case_file for insert to palermo_app
  with check (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()));
create policy changed_by_holder on palermo.case_file for update to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.works_cases()));

grant select, insert, update on palermo.person to palermo_app;
create policy seen_through_case on palermo.person for select to palermo_app
  using (
    exists (select from palermo.case_file c where c.person_id = person.id)
    or (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()))
  );
create policy made_by_caseworkers on palermo.person for insert to palermo_app
  with check (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()));
create policy erased_by_supervisors on palermo.person for update to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.actor_has('{supervisor}')));

grant select, insert, delete on vault.person_key to palermo_app;
create policy seen_through_case on vault.person_key for select to palermo_app
  using (exists (select from palermo.case_file c where c.person_id = person_key.person_id));
create policy made_by_caseworkers on vault.person_key for insert to palermo_app
  with check (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()));
create policy destroyed_by_second_person on vault.person_key for delete to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.actor_has('{supervisor}'))
    and exists (
      select from palermo.case_file c join palermo.erasure_request e on e.case_id = c.id
      where c.person_id = person_key.person_id and e.agreed and e.decided_by = (select wall.actor_account())
    )
  );

grant select, insert, update, delete on palermo.case_facts to palermo_app;
create policy seen_by_class on palermo.case_facts for select to palermo_app
  using (
    exists (
      select from palermo.case_access a
      where a.case_id = case_facts.case_id and case_facts.data_class = any (a.data_classes)
    )
  );
create policy written_by_holder on palermo.case_facts for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and exists (select from palermo.case_access a where a.case_id = case_facts.case_id and a.owner)
  );
create policy changed_by_holder on palermo.case_facts for update to palermo_app
  using (
    (select wall.edits_cases())
    and exists (select from palermo.case_access a where a.case_id = case_facts.case_id and a.owner)
  );
create policy erased_by_supervisors on palermo.case_facts for delete to palermo_app
  using (
    (select wall.actor_has('{supervisor}'))
    and exists (select from palermo.case_access a where a.case_id = case_facts.case_id and a.owner)
  );

grant select, insert, delete on palermo.case_revision to palermo_app;
create policy seen_by_class on palermo.case_revision for select to palermo_app
  using (
    exists (
      select from palermo.case_access a
      where a.case_id = case_revision.case_id and case_revision.data_class = any (a.data_classes)
    )
  );
create policy written_by_holder on palermo.case_revision for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and organisation_id = (select wall.actor_organisation())
    and account_id is not distinct from (select wall.actor_account())
    and exists (select from palermo.case_access a where a.case_id = case_revision.case_id and a.owner)
  );
create policy erased_by_supervisors on palermo.case_revision for delete to palermo_app
  using (
    (select wall.actor_has('{supervisor}'))
    and exists (select from palermo.case_access a where a.case_id = case_revision.case_id and a.owner)
  );

grant select, insert on palermo.case_event to palermo_app;
create policy seen_by_class on palermo.case_event for select to palermo_app
  using (
    exists (
      select from palermo.case_access a
      where a.case_id = case_event.case_id
        and (a.owner or case_event.data_class is null or case_event.data_class = any (a.data_classes))
    )
  );
create policy written_with_access on palermo.case_event for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation())
    and account_id is not distinct from (select wall.actor_account())
    and exists (select from palermo.case_access a where a.case_id = case_event.case_id)
  );

grant select, insert on palermo.release to palermo_app;
grant update (revoked_at, revoked_by) on palermo.release to palermo_app;
create policy seen_by_both on palermo.release for select to palermo_app
  using (
    (select wall.works_cases())
    and (
      from_organisation_id = (select wall.actor_organisation())
      or (to_organisation_id = (select wall.actor_organisation()) and revoked_at is null and expires_at > now())
    )
  );
create policy made_by_holder on palermo.release for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and from_organisation_id = (select wall.actor_organisation())
    and released_by = (select wall.actor_account())
    and exists (select from palermo.case_access a where a.case_id = release.case_id and a.owner)
  );
create policy revoked_by_holder on palermo.release for update to palermo_app
  using ((select wall.edits_cases()) and from_organisation_id = (select wall.actor_organisation()));

grant select, insert, delete on palermo.name_index to palermo_app;
create policy seen_with_identity on palermo.name_index for select to palermo_app
  using (
    exists (
      select from palermo.case_access a
      where a.case_id = name_index.case_id and 'identity' = any (a.data_classes)
    )
  );
create policy written_by_holder on palermo.name_index for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and exists (select from palermo.case_access a where a.case_id = name_index.case_id and a.owner)
  );
create policy removed_by_holder on palermo.name_index for delete to palermo_app
  using (
    (select wall.edits_cases())
    and exists (select from palermo.case_access a where a.case_id = name_index.case_id and a.owner)
  );

grant select, insert, update, delete on palermo.draft to palermo_app;
create policy own on palermo.draft for all to palermo_app
  using (account_id = (select wall.actor_account()) and (select wall.edits_cases()))
  with check (
    account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation())
    and (select wall.edits_cases())
  );

grant select, insert, delete on palermo.saved_view to palermo_app;
create policy own on palermo.saved_view for all to palermo_app
  using (account_id = (select wall.actor_account()))
  with check (account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation()));

grant select, insert on palermo.erasure_request to palermo_app;
grant update (decided_by, decided_at, agreed) on palermo.erasure_request to palermo_app;
create policy seen_by_holder on palermo.erasure_request for select to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()));
create policy asked_by_holder on palermo.erasure_request for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    and requested_by = (select wall.actor_account()) and decided_by is null and agreed is null
    and exists (select from palermo.case_access a where a.case_id = erasure_request.case_id and a.owner)
  );
create policy decided_by_second_person on palermo.erasure_request for update to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.actor_has('{supervisor}'))
    and requested_by <> (select wall.actor_account()) and decided_at is null
  )
  with check (decided_by = (select wall.actor_account()));

-- What the wall's triggers need to keep case_access.
grant select on palermo.case_file, palermo.release, palermo.organisation to palermo_wall;
grant select, insert, update, delete on palermo.case_access to palermo_wall;
create policy wall_reads on palermo.case_file for select to palermo_wall using (true);
create policy wall_reads on palermo.release for select to palermo_wall using (true);
create policy wall_reads on palermo.organisation for select to palermo_wall using (true);
create policy wall_keeps on palermo.case_access for all to palermo_wall using (true) with check (true);

reset role;
set role palermo_wall;

create function wall.all_data_classes() returns text[] language sql immutable as $$
  select array['identity', 'contact', 'location', 'experience', 'needs', 'services', 'health', 'immigration', 'justice',
    'child', 'notes']
$$;

-- A new case belongs to the organisation that registered it, with every data class and without end.
create function wall.open_case() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into palermo.case_access
  select c.organisation_id, c.id, c.id, true, wall.all_data_classes(), null, null, true, c.reference, c.organisation_id,
    c.status, c.outcome, c.registered_on, c.updated_at, c.summary_sex, c.summary_majority, c.summary_exploitation
  from inserted c;
  return null;
end $$;

-- Lists follow the case; coded facts reach only rows whose data classes hold them.
create function wall.follow_case() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update palermo.case_access a set
    status = c.status, outcome = c.outcome, updated_at = c.updated_at,
    sex = case when 'identity' = any (a.data_classes) then c.summary_sex end,
    majority = case when 'identity' = any (a.data_classes) then c.summary_majority end,
    exploitation = case when 'experience' = any (a.data_classes) then c.summary_exploitation end
  from updated c where a.case_id = c.id;
  return null;
end $$;

-- Marks as listed the row of an organisation and a case that lasts longest.
create function wall.list_longest(of_case uuid, of_organisation uuid) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  update palermo.case_access set listed = false
  where case_id = of_case and organisation_id = of_organisation and listed;
  update palermo.case_access set listed = true
  where case_id = of_case and organisation_id = of_organisation and basis_id = (
    select basis_id from palermo.case_access
    where case_id = of_case and organisation_id = of_organisation
    order by owner desc, expires_at desc nulls first, basis_id limit 1
  );
end $$;
revoke all on function wall.list_longest from public;

-- A release opens its data classes to the other organisation. Services stay behind the firewall for border authorities.
create function wall.open_release() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (
    select from palermo.organisation o where o.id = new.to_organisation_id
      and (not o.active or (o.kind = 'border' and new.data_classes && '{services,health,needs,notes}'))
  ) then
    raise exception 'wall: release refused' using errcode = 'check_violation', constraint = 'release_firewall';
  end if;
  if not new.data_classes <@ wall.all_data_classes() then
    raise exception 'wall: unknown data class' using errcode = 'check_violation', constraint = 'release_data_classes';
  end if;
  insert into palermo.case_access
  select new.to_organisation_id, c.id, new.id, false, new.data_classes, new.purpose, new.expires_at, false, c.reference,
    c.organisation_id, c.status, c.outcome, c.registered_on, c.updated_at,
    case when 'identity' = any (new.data_classes) then c.summary_sex end,
    case when 'identity' = any (new.data_classes) then c.summary_majority end,
    case when 'experience' = any (new.data_classes) then c.summary_exploitation end
  from palermo.case_file c where c.id = new.case_id;
  perform wall.list_longest(new.case_id, new.to_organisation_id);
  return null;
end $$;

create function wall.close_release() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.revoked_at is not null then
    delete from palermo.case_access where basis_id = new.id and case_id = new.case_id
      and organisation_id = new.to_organisation_id;
    perform wall.list_longest(new.case_id, new.to_organisation_id);
  end if;
  return null;
end $$;

-- Records the outcome of identification on a case that another organisation holds. Only an organisation whose account has
-- the role of deciding, and to which what happened was released, gets here.
create function wall.record_outcome(of_case uuid, new_outcome text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if who.duty is distinct from 'account' or not 'decisionMaker' = any (who.roles) or not exists (
    select from palermo.case_access a
    where a.case_id = of_case and a.organisation_id = who.organisation_id and 'experience' = any (a.data_classes)
      and (a.expires_at is null or a.expires_at > now())
  ) then
    raise exception 'wall: outcome refused' using errcode = 'insufficient_privilege';
  end if;
  update palermo.case_file set outcome = new_outcome, version = version + 1, updated_at = now() where id = of_case;
end $$;
revoke all on function wall.record_outcome from public;

-- The holder's name is not a secret from those to whom a case was released, but what changed is: no other row leaks here.
revoke all on function wall.open_case, wall.follow_case, wall.open_release, wall.close_release from public;
grant execute on function wall.open_case, wall.follow_case, wall.open_release, wall.close_release to palermo_owner;
grant execute on function wall.record_outcome to palermo_app;
grant execute on function wall.all_data_classes to palermo_app, palermo_owner;

reset role;
set role palermo_owner;
grant update (outcome, version, updated_at) on palermo.case_file to palermo_wall;
create policy wall_records_outcome on palermo.case_file for update to palermo_wall using (true) with check (true);
create trigger open_case after insert on palermo.case_file
  referencing new table as inserted for each statement execute function wall.open_case();
create trigger follow_case after update on palermo.case_file
  referencing new table as updated for each statement execute function wall.follow_case();
create trigger open_release after insert on palermo.release for each row execute function wall.open_release();
create trigger close_release after update on palermo.release for each row execute function wall.close_release();
reset role;
