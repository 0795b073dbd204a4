-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Publications of standard records: compared before a mode is chosen, made by a job, proposed by one person and released by
-- another; and the ledger of the privacy that they spend.
set role palermo_owner;

create table palermo.publication (
  id uuid primary key,
  choice jsonb not null,
  year_from smallint not null check (year_from between 1990 and 2100),
  year_to smallint not null check (year_to between year_from and 2100),
  vintage_id uuid not null references palermo.vintage,
  state text not null default 'comparing'
    check (state in ('draft', 'comparing', 'compared', 'making', 'proposed', 'released')),
  -- What the job compares or makes by: mode, k, privacy, length.
  settings jsonb not null,
  mode text check (mode in ('dp-synthetic', 'dp-aggregates', 'tables', 'k-rows', 'k-synthetic')),
  -- What readers of the publication are told of its quality; nothing in it is confidential.
  quality jsonb,
  job_id uuid unique,
  -- The account that a job acts for.
  started_by uuid not null references palermo.account,
  job_step text,
  job_done int not null default 0,
  job_total int not null default 0,
  failure jsonb,
  created_by uuid not null references palermo.account,
  created_at timestamptz not null,
  proposed_by uuid references palermo.account,
  proposed_at timestamptz,
  released_by uuid references palermo.account,
  released_at timestamptz,
  check ((state in ('making', 'proposed', 'released')) = (proposed_by is not null)),
  check ((state in ('making', 'proposed', 'released')) = (mode is not null)),
  check ((state in ('proposed', 'released')) = (quality is not null)),
  check ((state in ('comparing', 'making')) = (job_id is not null)),
  check ((state = 'released') = (released_by is not null)),
  check ((proposed_by is null) = (proposed_at is null) and (released_by is null) = (released_at is null)),
  constraint publication_two_people check (released_by is distinct from proposed_by or proposed_by is null)
);
create index publication_by_day on palermo.publication (created_at);

-- What the modes would keep and lose of the real records. Confidential: it is never part of a publication.
create table palermo.publication_comparison (
  publication_id uuid primary key references palermo.publication on delete cascade,
  comparison jsonb not null
);

-- The package of a publication, byte for byte as it was proposed.
create table palermo.publication_file (
  publication_id uuid primary key references palermo.publication on delete cascade,
  name text not null,
  media_type text not null,
  content bytea not null,
  sha256 bytea not null check (length(sha256) = 32 and sha256 = sha256(content))
);

-- Privacy that was spent, restores and what was declared after them. Nothing is ever changed or removed here; the same
-- entries stand in a signed file of the data folder, so that an older database gives nothing back.
create table palermo.privacy_entry (
  id uuid primary key,
  kind text not null check (kind in ('spent', 'restored', 'settled')),
  at timestamptz not null,
  body jsonb not null,
  check (kind <> 'spent' or (
    (body ->> 'epsilon')::double precision > 0 and (body ->> 'delta')::double precision > 0
    and (body ->> 'rho')::double precision > 0 and (body ->> 'thresholdDelta')::double precision >= 0
    and (body ->> 'budget')::double precision > 0 and (body ->> 'yearFrom')::int <= (body ->> 'yearTo')::int
  ))
);

do $$
declare name text;
begin
  foreach name in array array['palermo.publication', 'palermo.publication_comparison', 'palermo.publication_file',
    'palermo.privacy_entry']
  loop
    execute format('alter table %s enable row level security, force row level security', name);
  end loop;
end $$;

-- Analysts prepare publications. With them, supervisors of those who answer for the country's figures release them.
create function palermo.releases_publications() returns boolean
language sql stable parallel restricted set search_path = pg_catalog as $$
  select (wall.actor_has('{analyst,supervisor}') and wall.actor_kind() in ('competentAuthority', 'rapporteur'))
$$;
revoke all on function palermo.releases_publications from public;
grant execute on function palermo.releases_publications to palermo_app;

-- After a restore, administrators of the node declare what is known of the privacy spent.
create function palermo.settles_privacy() returns boolean
language sql stable parallel restricted set search_path = pg_catalog as $$
  select (wall.actor_has('{administrator}') and wall.actor_kind() in ('competentAuthority', 'hub'))
$$;
revoke all on function palermo.settles_privacy from public;
grant execute on function palermo.settles_privacy to palermo_app;

grant select, insert, delete on palermo.publication to palermo_app;
grant update (state, settings, mode, quality, job_id, started_by, job_step, job_done, job_total, failure, proposed_by,
  proposed_at, released_by, released_at) on palermo.publication to palermo_app;
create policy read_by_preparers on palermo.publication for select to palermo_app
  using (
    (select wall.actor_has('{analyst}')) or (select wall.actor_is('keeper')) or (select palermo.releases_publications())
  );
create policy begun_by_analysts on palermo.publication for insert to palermo_app
  with check (
    (select wall.actor_has('{analyst}')) and state = 'comparing'
    and created_by = (select wall.actor_account()) and started_by = (select wall.actor_account())
  );
create policy moved_on on palermo.publication for update to palermo_app
  using (
    state <> 'released'
    and ((select wall.actor_has('{analyst}')) or (select wall.actor_is('keeper'))
      or (state = 'proposed' and (select palermo.releases_publications())))
  )
  with check (
    (select wall.actor_has('{analyst}')) or (select wall.actor_is('keeper')) or (select palermo.releases_publications())
  );
create policy discarded_by_analysts on palermo.publication for delete to palermo_app
  using ((select wall.actor_has('{analyst}')) and state in ('draft', 'compared'));

-- Nobody proposes or releases in another's name, the job makes what was asked for, and what is released is what was proposed.
create function palermo.guard_publication() returns trigger language plpgsql set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if (new.job_id is distinct from old.job_id and new.job_id is not null and new.started_by is distinct from who.account_id)
    or (new.started_by is distinct from old.started_by and new.started_by is distinct from who.account_id)
    or (new.state = 'making' and old.state <> 'making'
      and (old.state <> 'compared' or new.proposed_by is distinct from who.account_id
        or not 'analyst' = any (who.roles)))
    or (new.state = 'proposed' and (old.state <> 'making' or new.proposed_by is distinct from old.proposed_by
      or new.proposed_by is distinct from who.account_id or new.mode is distinct from old.mode
      or new.settings is distinct from old.settings))
    or (new.state = 'released' and (old.state <> 'proposed' or new.released_by is distinct from who.account_id
      or new.proposed_by is distinct from old.proposed_by or new.proposed_at is distinct from old.proposed_at
      or new.mode is distinct from old.mode or new.settings is distinct from old.settings
      or new.quality is distinct from old.quality or not palermo.releases_publications()))
  then
    raise exception 'wall: publication refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
-- The table's owner, who prepares tests and restores backups, is no actor.
create trigger guard_publication before update on palermo.publication
  for each row when (current_user = 'palermo_app') execute function palermo.guard_publication();

-- Exact figures on confidential records are for analysts, who read the records anyway.
grant select, insert on palermo.publication_comparison to palermo_app;
grant update (comparison) on palermo.publication_comparison to palermo_app;
create policy read_by_analysts on palermo.publication_comparison for select to palermo_app
  using ((select wall.actor_has('{analyst}')));
create policy kept_by_analysts on palermo.publication_comparison for insert to palermo_app
  with check (
    (select wall.actor_has('{analyst}'))
    and exists (select from palermo.publication p where p.id = publication_id and p.state = 'comparing')
  );
create policy renewed_by_analysts on palermo.publication_comparison for update to palermo_app
  using (
    (select wall.actor_has('{analyst}'))
    and exists (select from palermo.publication p where p.id = publication_id and p.state = 'comparing')
  );

grant select, insert, delete on palermo.publication_file to palermo_app;
create policy read_with_publication on palermo.publication_file for select to palermo_app
  using (exists (select from palermo.publication p where p.id = publication_id));
create policy made_before_proposal on palermo.publication_file for insert to palermo_app
  with check (
    (select wall.actor_has('{analyst}'))
    and exists (select from palermo.publication p where p.id = publication_id and p.state = 'making')
  );
create policy taken_back on palermo.publication_file for delete to palermo_app
  using (exists (select from palermo.publication p where p.id = publication_id and p.state = 'proposed'));

grant select, insert on palermo.privacy_entry to palermo_app;
create policy read_by_preparers on palermo.privacy_entry for select to palermo_app
  using (
    (select wall.actor_has('{analyst}')) or (select wall.actor_is('keeper')) or (select palermo.releases_publications())
    or (select palermo.settles_privacy())
  );
create policy entered on palermo.privacy_entry for insert to palermo_app
  with check (
    (select wall.actor_is('keeper'))
    or (kind = 'spent' and (select wall.actor_has('{analyst}')))
    or (kind = 'settled' and (select palermo.settles_privacy())
      and body ->> 'accountId' = (select wall.actor_account())::text)
  );

reset role;
