-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The register of treaties: what each source says of each state, added and never changed. Where a state stands is derived.
set role palermo_owner;

-- The state whose node this is.
create table palermo.treaty_own_state (
  single boolean primary key default true check (single),
  state text not null check (state ~ '^[A-Z]{2}$'),
  name text check (length(name) between 1 and 120),
  changed_by uuid not null references palermo.account,
  changed_at timestamptz not null
);

create table palermo.treaty_snapshot (
  id uuid primary key,
  treaty text not null check (treaty ~ '^[a-z][a-z0-9-]{1,39}$'),
  file_name text not null check (length(file_name) <= 300),
  file_hash bytea not null check (length(file_hash) = 32),
  source text not null check (length(source) between 1 and 300),
  as_of date not null,
  row_count int not null check (row_count >= 0),
  stored_count int not null check (stored_count >= 0),
  reported jsonb not null check (jsonb_typeof(reported) = 'array'),
  imported_by uuid not null references palermo.account,
  imported_at timestamptz not null,
  -- Nothing is lost: every row of the file is stored or reported.
  check (row_count = stored_count + jsonb_array_length(reported)),
  unique (treaty, file_hash)
);

create table palermo.treaty_statement (
  id uuid primary key,
  treaty text not null check (treaty ~ '^[a-z][a-z0-9-]{1,39}$'),
  state text not null check (state ~ '^[A-Z]{2}$'),
  -- Null for what was typed here.
  snapshot_id uuid references palermo.treaty_snapshot on delete cascade,
  participant text not null check (length(participant) between 1 and 120),
  party boolean not null,
  signed_on text check (signed_on ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  signing text check (signing in ('signature', 'succession')),
  bound_on text check (bound_on ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  binding text check (binding in ('ratification', 'acceptance', 'approval', 'accession', 'succession', 'unsaid')),
  note text check (length(note) between 1 and 500),
  source text not null check (length(source) between 1 and 300),
  as_of date not null,
  recorded_by uuid not null references palermo.account,
  recorded_at timestamptz not null,
  unique (snapshot_id, state)
);
create index treaty_statement_by_treaty on palermo.treaty_statement (treaty, state, as_of desc);
create index treaty_statement_by_state on palermo.treaty_statement (state, treaty, as_of desc);

create table palermo.treaty_remark (
  id uuid primary key,
  treaty text not null check (treaty ~ '^[a-z][a-z0-9-]{1,39}$'),
  state text not null check (state ~ '^[A-Z]{2}$'),
  kind text not null check (kind in ('reservation', 'declaration', 'objection', 'withdrawal')),
  made_on text check (made_on ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
  body text not null check (length(body) between 1 and 4000),
  source text not null check (length(source) between 1 and 300),
  as_of date not null,
  recorded_by uuid not null references palermo.account,
  recorded_at timestamptz not null
);
create index treaty_remark_by_state on palermo.treaty_remark (state, treaty);
create index treaty_remark_by_treaty on palermo.treaty_remark (treaty, state);

do $$
declare name text;
begin
  foreach name in array array['treaty_own_state', 'treaty_snapshot', 'treaty_statement', 'treaty_remark'] loop
    execute format('alter table palermo.%I enable row level security, force row level security', name);
    execute format('grant select, insert on palermo.%I to palermo_app', name);
    execute format('create policy read_by_all on palermo.%I for select to palermo_app using ((select wall.works_here()))', name);
  end loop;
end $$;

grant update (state, name, changed_by, changed_at) on palermo.treaty_own_state to palermo_app;
create policy named_by_coordinator on palermo.treaty_own_state for insert to palermo_app
  with check ((select wall.coordinates()) and changed_by = (select wall.actor_account()));
create policy renamed_by_coordinator on palermo.treaty_own_state for update to palermo_app
  using ((select wall.coordinates())) with check (changed_by = (select wall.actor_account()));
create policy imported_by_coordinator on palermo.treaty_snapshot for insert to palermo_app
  with check ((select wall.coordinates()) and imported_by = (select wall.actor_account()));
-- What was read by mistake is taken back with all that it said.
grant delete on palermo.treaty_snapshot to palermo_app;
create policy removed_by_coordinator on palermo.treaty_snapshot for delete to palermo_app
  using ((select wall.coordinates()));
create policy recorded_by_coordinator on palermo.treaty_statement for insert to palermo_app
  with check ((select wall.coordinates()) and recorded_by = (select wall.actor_account()));
create policy recorded_by_coordinator on palermo.treaty_remark for insert to palermo_app
  with check ((select wall.coordinates()) and recorded_by = (select wall.actor_account()));

reset role;
