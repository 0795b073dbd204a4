-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Imports of tables of cases: the file in sealed pieces, progress, rejected rows.
set role palermo_owner;

create table palermo.import_run (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  file_name text not null,
  file_hash bytea not null,
  wrapped_key bytea not null,
  state text not null,
  profile text,
  dry_run boolean not null default true,
  accept_partial boolean not null default false,
  mapping jsonb,
  -- Columns of the file with detected profiles and notes; samples of values are sealed.
  columns jsonb not null default '[]',
  profiles jsonb not null default '[]',
  notes jsonb not null default '[]',
  sealed_samples bytea,
  done_count int not null default 0,
  total_count int,
  accepted_count int not null default 0,
  rejected_count int not null default 0,
  unchanged_count int not null default 0,
  problem_count int not null default 0,
  failure jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz
);
create index import_run_by_organisation on palermo.import_run (organisation_id, created_at);

create table palermo.import_piece (
  import_id uuid not null references palermo.import_run on delete cascade,
  organisation_id uuid not null references palermo.organisation,
  position int not null,
  sealed bytea not null,
  primary key (import_id, position)
);

-- A rejected row, or an accepted one with problems, sealed under the import's key.
create table palermo.import_rejection (
  import_id uuid not null references palermo.import_run on delete cascade,
  organisation_id uuid not null references palermo.organisation,
  row_number int not null,
  rejected boolean not null,
  sealed bytea not null,
  primary key (import_id, row_number)
);

alter table palermo.import_run enable row level security, force row level security;
alter table palermo.import_piece enable row level security, force row level security;
alter table palermo.import_rejection enable row level security, force row level security;
grant select, insert, update, delete on palermo.import_run to palermo_app;
grant select, insert, delete on palermo.import_piece to palermo_app;
grant select, insert, update, delete on palermo.import_rejection to palermo_app;
create policy own_organisation on palermo.import_run for all to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()))
  with check (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()));
create policy own_organisation on palermo.import_piece for all to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()))
  with check (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()));
create policy own_organisation on palermo.import_rejection for all to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()))
  with check (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()));

reset role;
