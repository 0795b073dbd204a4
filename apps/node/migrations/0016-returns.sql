-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Returns: what the country reports to international bodies for a year, proposed by one person and released by another.
set role palermo_owner;

create table palermo.return (
  id uuid primary key,
  kind text not null
    check (kind in ('glotip', 'sdg1622', 'ctdcKAnonymous', 'ctdcSynthetic', 'htcds', 'dataPackage')),
  year smallint not null check (year between 1990 and 2100),
  vintage_id uuid references palermo.vintage,
  -- True where the vintage was closed for the proposal, and is let go of when the return becomes a draft again.
  vintage_pinned boolean not null default false,
  state text not null default 'draft' check (state in ('draft', 'proposed', 'released')),
  -- All figures, and the checklist, as they were when the return was proposed.
  snapshot jsonb,
  created_by uuid not null references palermo.account,
  created_at timestamptz not null,
  proposed_by uuid references palermo.account,
  proposed_at timestamptz,
  released_by uuid references palermo.account,
  released_at timestamptz,
  check ((state = 'draft') = (proposed_by is null)),
  check ((state = 'draft') = (snapshot is null)),
  check ((state = 'released') = (released_by is not null)),
  check ((proposed_by is null) = (proposed_at is null) and (released_by is null) = (released_at is null)),
  constraint return_two_people check (released_by is distinct from proposed_by or proposed_by is null)
);
-- One at a time of a kind and a year is worked on; what was released stays beside a later correction.
create unique index return_open on palermo.return (kind, year) where state <> 'released';
create index return_by_kind on palermo.return (kind, year, released_at);

-- Why a figure differs from the year before by more than chance explains.
create table palermo.return_comment (
  return_id uuid not null references palermo.return on delete cascade,
  figure text not null check (length(figure) between 1 and 200),
  words text not null check (length(words) between 1 and 2000),
  account_id uuid not null references palermo.account,
  at timestamptz not null,
  primary key (return_id, figure)
);

-- The files of a return, byte for byte as they were proposed.
create table palermo.return_file (
  return_id uuid not null references palermo.return on delete cascade,
  variant text not null check (length(variant) between 1 and 40),
  name text not null,
  media_type text not null,
  content bytea not null,
  sha256 bytea not null check (length(sha256) = 32 and sha256 = sha256(content)),
  primary key (return_id, variant)
);

-- Persons by sex and age, as the United Nations' estimates or a statistical office give them.
create table palermo.population (
  year smallint not null check (year between 1900 and 2200),
  sex text not null check (sex in ('total', 'female', 'male')),
  age_from smallint not null check (age_from between 0 and 150),
  -- The last year of age that is counted; null where there is no upper end.
  age_to smallint check (age_to >= age_from),
  persons bigint not null check (persons >= 0),
  source text not null,
  imported_by uuid not null references palermo.account,
  imported_at timestamptz not null,
  unique nulls not distinct (year, sex, age_from, age_to)
);

do $$
declare name text;
begin
  foreach name in array array['palermo.return', 'palermo.return_comment', 'palermo.return_file', 'palermo.population']
  loop
    execute format('alter table %s enable row level security, force row level security', name);
  end loop;
end $$;

-- Analysts prepare returns. With them, supervisors of those who answer for the country's figures release them.
create function palermo.releases_returns() returns boolean
language sql stable parallel restricted set search_path = pg_catalog as $$
  select (wall.actor_has('{analyst,supervisor}') and wall.actor_kind() in ('competentAuthority', 'rapporteur'))
$$;
revoke all on function palermo.releases_returns from public;
grant execute on function palermo.releases_returns to palermo_app;

grant select, insert, delete on palermo.return to palermo_app;
grant update (vintage_id, vintage_pinned, state, snapshot, proposed_by, proposed_at, released_by, released_at) on palermo.return
  to palermo_app;
create policy read_by_preparers on palermo.return for select to palermo_app
  using ((select wall.actor_has('{analyst}')) or (select palermo.releases_returns()));
create policy begun_by_analysts on palermo.return for insert to palermo_app
  with check ((select wall.actor_has('{analyst}')) and created_by = (select wall.actor_account()) and state = 'draft');
create policy moved_on on palermo.return for update to palermo_app
  using (
    state <> 'released'
    and ((select wall.actor_has('{analyst}')) or (select palermo.releases_returns()))
  )
  with check ((select wall.actor_has('{analyst}')) or (select palermo.releases_returns()));
create policy discarded_by_analysts on palermo.return for delete to palermo_app
  using ((select wall.actor_has('{analyst}')) and state = 'draft');

-- Nobody proposes or releases in another's name, and only what was proposed is released, as it was.
create function palermo.guard_return() returns trigger language plpgsql set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if (new.state = 'proposed' and (old.state <> 'draft' or new.proposed_by is distinct from who.account_id
      or not 'analyst' = any (who.roles)))
    or (new.state = 'released' and (old.state <> 'proposed' or new.released_by is distinct from who.account_id
      or new.proposed_by is distinct from old.proposed_by or new.proposed_at is distinct from old.proposed_at
      or new.snapshot is distinct from old.snapshot or new.vintage_id is distinct from old.vintage_id
      or not palermo.releases_returns()))
  then
    raise exception 'wall: return refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
-- The table's owner, who prepares tests and restores backups, is no actor.
create trigger guard_return before update on palermo.return
  for each row when (current_user = 'palermo_app') execute function palermo.guard_return();

grant select, insert, delete on palermo.return_comment to palermo_app;
grant update (words, account_id, at) on palermo.return_comment to palermo_app;
create policy read_with_return on palermo.return_comment for select to palermo_app
  using (exists (select from palermo.return r where r.id = return_id));
create policy written_on_drafts on palermo.return_comment for insert to palermo_app
  with check (
    (select wall.actor_has('{analyst}')) and account_id = (select wall.actor_account())
    and exists (select from palermo.return r where r.id = return_id and r.state = 'draft')
  );
create policy changed_on_drafts on palermo.return_comment for update to palermo_app
  using (
    (select wall.actor_has('{analyst}'))
    and exists (select from palermo.return r where r.id = return_id and r.state = 'draft')
  )
  with check (account_id = (select wall.actor_account()));
create policy removed_from_drafts on palermo.return_comment for delete to palermo_app
  using (
    (select wall.actor_has('{analyst}'))
    and exists (select from palermo.return r where r.id = return_id and r.state = 'draft')
  );

grant select, insert, delete on palermo.return_file to palermo_app;
create policy read_with_return on palermo.return_file for select to palermo_app
  using (exists (select from palermo.return r where r.id = return_id));
create policy made_before_proposal on palermo.return_file for insert to palermo_app
  with check (
    (select wall.actor_has('{analyst}'))
    and exists (select from palermo.return r where r.id = return_id and r.state = 'draft')
  );
create policy taken_back on palermo.return_file for delete to palermo_app
  using (exists (select from palermo.return r where r.id = return_id and r.state = 'proposed'));

-- Population figures are published by others; who signed in may read them.
grant select, insert, delete on palermo.population to palermo_app;
create policy read_by_accounts on palermo.population for select to palermo_app
  using ((select wall.actor_has('{administrator,caseworker,supervisor,decisionMaker,analyst,auditor}')));
create policy imported_by_analysts on palermo.population for insert to palermo_app
  with check ((select wall.actor_has('{analyst}')) and imported_by = (select wall.actor_account()));
create policy replaced_by_analysts on palermo.population for delete to palermo_app
  using ((select wall.actor_has('{analyst}')));

reset role;
