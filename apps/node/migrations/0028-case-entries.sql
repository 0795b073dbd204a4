-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Forms about a person that are filled as often as needed: family members, interviews, assessments.
set role palermo_owner;

create table palermo.case_entry (
  id uuid primary key,
  case_id uuid not null references palermo.case_file,
  kind text not null check (kind ~ '^[a-z][A-Za-z0-9]{1,60}$'),
  data_class text not null,
  sealed bytea not null,
  version int not null default 1,
  -- Who wrote it, and answers for it.
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  changed_by uuid not null references palermo.account,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Whether this is a guardian who may sign for the child: not suspected, and not of a suspect's household.
  may_sign boolean,
  struck_at timestamptz,
  check (data_class = any (wall.all_data_classes()))
);
create index case_entry_by_case on palermo.case_entry (case_id, kind, created_at);

-- What an entry said before it was changed.
create table palermo.case_entry_past (
  entry_id uuid not null references palermo.case_entry,
  case_id uuid not null references palermo.case_file,
  data_class text not null,
  version int not null,
  sealed bytea not null,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  at timestamptz not null,
  primary key (entry_id, version)
);
create index case_entry_past_by_case on palermo.case_entry_past (case_id);

alter table palermo.case_entry enable row level security, force row level security;
alter table palermo.case_entry_past enable row level security, force row level security;

-- Read by those to whom the class is open; written by the holder and by those to whom it is open; changed by those who wrote
-- it and by the holder.
grant select, insert, delete on palermo.case_entry to palermo_app;
grant update (sealed, version, changed_by, updated_at, may_sign, struck_at) on palermo.case_entry to palermo_app;
create policy seen_by_class on palermo.case_entry for select to palermo_app
  using (
    exists (
      select from palermo.case_access a where a.case_id = case_entry.case_id and case_entry.data_class = any (a.data_classes)
    )
  );
create policy written_by_class on palermo.case_entry for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and organisation_id = (select wall.actor_organisation()) and account_id = (select wall.actor_account())
    and exists (
      select from palermo.case_access a where a.case_id = case_entry.case_id and case_entry.data_class = any (a.data_classes)
    )
  );
create policy changed_by_writer_or_holder on palermo.case_entry for update to palermo_app
  using (
    (select wall.edits_cases())
    and exists (
      select from palermo.case_access a
      where a.case_id = case_entry.case_id and case_entry.data_class = any (a.data_classes)
        and (a.owner or case_entry.organisation_id = (select wall.actor_organisation()))
    )
  )
  with check (changed_by = (select wall.actor_account()));
create policy erased_by_supervisors on palermo.case_entry for delete to palermo_app
  using (
    (select wall.actor_has('{supervisor}'))
    and exists (select from palermo.case_access a where a.case_id = case_entry.case_id and a.owner)
  );

grant select, insert, delete on palermo.case_entry_past to palermo_app;
create policy seen_by_class on palermo.case_entry_past for select to palermo_app
  using (
    exists (
      select from palermo.case_access a
      where a.case_id = case_entry_past.case_id and case_entry_past.data_class = any (a.data_classes)
    )
  );
create policy kept_by_class on palermo.case_entry_past for insert to palermo_app
  with check (
    (select wall.edits_cases())
    and organisation_id = (select wall.actor_organisation()) and account_id = (select wall.actor_account())
    and exists (
      select from palermo.case_access a
      where a.case_id = case_entry_past.case_id and case_entry_past.data_class = any (a.data_classes)
    )
  );
create policy erased_by_supervisors on palermo.case_entry_past for delete to palermo_app
  using (
    (select wall.actor_has('{supervisor}'))
    and exists (select from palermo.case_access a where a.case_id = case_entry_past.case_id and a.owner)
  );

reset role;
