-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Tables that other institutions published: the file, its figures, what was wrong with it, and what its labels stand for.
-- They are public and hold no person: every account reads the figures, analysts keep the tables.
set role palermo_owner;

create table palermo.published_source (
  id uuid primary key,
  organisation_id uuid not null references palermo.organisation,
  account_id uuid not null references palermo.account,
  file_name text not null,
  file_hash text not null,
  state text not null,
  shape text not null,
  title text,
  publisher text,
  vintage date,
  citation text,
  area text,
  indicator text,
  unit text,
  metadata text,
  proposal jsonb not null,
  -- Tables of one series, of which the newest vintage is the one that counts.
  series text,
  dry_run boolean not null default false,
  job_id uuid unique,
  done_count int not null default 0,
  total_count int,
  report jsonb,
  areas int,
  year_first smallint,
  year_last smallint,
  observation_count int not null default 0,
  rejected_count int not null default 0,
  contradiction_count int not null default 0,
  failure jsonb,
  created_at timestamptz not null default now(),
  imported_at timestamptz,
  finished_at timestamptz
);
create index published_source_by_hash on palermo.published_source (file_hash);

-- The file as it came, kept so that it can be read again once labels were decided.
create table palermo.published_file (
  source_id uuid primary key references palermo.published_source on delete cascade,
  content bytea not null
);

create table palermo.published_figure (
  source_id uuid not null references palermo.published_source on delete cascade,
  row_number int not null,
  column_name text not null,
  area text not null,
  year smallint not null,
  indicator text not null,
  dimension text not null,
  category_code text,
  category_label text not null,
  sex text not null,
  age text not null,
  unit text not null,
  unit_written text not null,
  written text not null,
  low double precision not null,
  high double precision not null,
  flags text[] not null default '{}',
  primary key (source_id, row_number, column_name),
  check (low <= high)
);
create index published_figure_by_area on palermo.published_figure (area, indicator, dimension, year);

create table palermo.published_defect (
  source_id uuid not null references palermo.published_source on delete cascade,
  position int not null,
  kind text not null,
  row_number int not null,
  column_name text,
  written text not null,
  done text not null,
  rejected boolean not null,
  primary key (source_id, position)
);

create table palermo.published_contradiction (
  source_id uuid not null references palermo.published_source on delete cascade,
  position int not null,
  body jsonb not null,
  primary key (source_id, position)
);

-- Which labels a table uses, and what it took them for.
create table palermo.published_label (
  source_id uuid not null references palermo.published_source on delete cascade,
  list text not null,
  label text not null,
  code text,
  method text,
  row_count int not null,
  primary key (source_id, list, label)
);

-- What people decided that a label stands for. Goes before everything that is recognised.
create table palermo.label_crosswalk (
  list text not null,
  label text not null,
  code text not null,
  account_id uuid not null references palermo.account,
  organisation_id uuid not null references palermo.organisation,
  decided_at timestamptz not null default now(),
  primary key (list, label)
);

create function palermo.reads_published() returns boolean
language sql stable parallel restricted as $$
  select wall.actor_has('{administrator,caseworker,supervisor,decisionMaker,analyst,auditor}') or wall.actor_is('keeper')
$$;
create function palermo.keeps_published() returns boolean
language sql stable parallel restricted as $$
  select wall.actor_has('{analyst}') or wall.actor_is('keeper')
$$;
revoke all on function palermo.reads_published, palermo.keeps_published from public;
grant execute on function palermo.reads_published, palermo.keeps_published to palermo_app;

alter table palermo.published_source enable row level security, force row level security;
alter table palermo.published_file enable row level security, force row level security;
alter table palermo.published_figure enable row level security, force row level security;
alter table palermo.published_defect enable row level security, force row level security;
alter table palermo.published_contradiction enable row level security, force row level security;
alter table palermo.published_label enable row level security, force row level security;
alter table palermo.label_crosswalk enable row level security, force row level security;

grant select, insert, delete on palermo.published_source, palermo.published_file, palermo.published_figure,
  palermo.published_defect, palermo.published_contradiction, palermo.published_label, palermo.label_crosswalk to palermo_app;
-- What a file is, is settled when it comes.
grant update (state, title, publisher, vintage, citation, area, indicator, unit, metadata, series, dry_run, job_id,
  done_count, total_count, report, areas, year_first, year_last, observation_count, rejected_count, contradiction_count,
  failure, imported_at, finished_at) on palermo.published_source to palermo_app;
grant update (code, account_id, organisation_id, decided_at) on palermo.label_crosswalk to palermo_app;

create policy read_by_all on palermo.published_source for select to palermo_app using ((select palermo.reads_published()));
create policy uploaded_by_analysts on palermo.published_source for insert to palermo_app
  with check (
    (select wall.actor_has('{analyst}'))
    and account_id = (select wall.actor_account())
    and organisation_id = (select wall.actor_organisation())
  );
create policy changed_by_analysts on palermo.published_source for update to palermo_app
  using ((select palermo.keeps_published()));
create policy removed_by_analysts on palermo.published_source for delete to palermo_app
  using ((select palermo.keeps_published()));

create policy kept_by_analysts on palermo.published_file for all to palermo_app
  using ((select palermo.keeps_published())) with check ((select palermo.keeps_published()));

create policy read_by_all on palermo.published_figure for select to palermo_app using ((select palermo.reads_published()));
create policy kept_by_analysts on palermo.published_figure for insert to palermo_app
  with check ((select palermo.keeps_published()));
create policy removed_by_analysts on palermo.published_figure for delete to palermo_app
  using ((select palermo.keeps_published()));

create policy read_by_all on palermo.published_defect for select to palermo_app using ((select palermo.reads_published()));
create policy kept_by_analysts on palermo.published_defect for insert to palermo_app
  with check ((select palermo.keeps_published()));
create policy removed_by_analysts on palermo.published_defect for delete to palermo_app
  using ((select palermo.keeps_published()));

create policy read_by_all on palermo.published_contradiction for select to palermo_app
  using ((select palermo.reads_published()));
create policy kept_by_analysts on palermo.published_contradiction for insert to palermo_app
  with check ((select palermo.keeps_published()));
create policy removed_by_analysts on palermo.published_contradiction for delete to palermo_app
  using ((select palermo.keeps_published()));

create policy read_by_all on palermo.published_label for select to palermo_app using ((select palermo.reads_published()));
create policy kept_by_analysts on palermo.published_label for insert to palermo_app
  with check ((select palermo.keeps_published()));
create policy removed_by_analysts on palermo.published_label for delete to palermo_app
  using ((select palermo.keeps_published()));

-- A decision bears the name of whoever made it.
create policy read_by_all on palermo.label_crosswalk for select to palermo_app using ((select palermo.reads_published()));
create policy decided_by_analysts on palermo.label_crosswalk for insert to palermo_app
  with check (
    (select wall.actor_has('{analyst}'))
    and account_id = (select wall.actor_account())
    and organisation_id = (select wall.actor_organisation())
  );
create policy decided_again on palermo.label_crosswalk for update to palermo_app
  using ((select wall.actor_has('{analyst}')))
  with check (account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation()));
create policy taken_back_by_analysts on palermo.label_crosswalk for delete to palermo_app
  using ((select wall.actor_has('{analyst}')));

reset role;
