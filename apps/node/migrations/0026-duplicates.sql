-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Cases that may be of one person, as an organisation that sees both compares them. Nothing here can be read as a person:
-- ids, levels of agreement and chances.
set role palermo_owner;

create table palermo.duplicate_pair (
  organisation_id uuid not null references palermo.organisation,
  one_case uuid not null references palermo.case_file,
  other_case uuid not null references palermo.case_file,
  -- The level of agreement of each field, in the order that the node compares them.
  levels text[] not null,
  probability double precision not null check (probability between 0 and 1),
  -- The decision that stands; its history is in duplicate_decision.
  decision text check (decision in ('same', 'different', 'unsure')),
  compared_at timestamptz not null default now(),
  primary key (organisation_id, one_case, other_case),
  check (one_case < other_case)
);
create index duplicate_pair_by_probability on palermo.duplicate_pair (organisation_id, probability desc, one_case, other_case);
create index duplicate_pair_by_one on palermo.duplicate_pair (one_case);
create index duplicate_pair_by_other on palermo.duplicate_pair (other_case);

-- Who decided what and when, and who took it back.
create table palermo.duplicate_decision (
  id uuid primary key,
  organisation_id uuid not null,
  one_case uuid not null,
  other_case uuid not null,
  decision text not null check (decision in ('same', 'different', 'unsure')),
  decided_by uuid not null references palermo.account,
  decided_at timestamptz not null,
  undone_by uuid references palermo.account,
  undone_at timestamptz,
  foreign key (organisation_id, one_case, other_case) references palermo.duplicate_pair on delete cascade
);
create unique index duplicate_decision_standing on palermo.duplicate_decision (organisation_id, one_case, other_case)
  where undone_at is null;

-- What an organisation's decisions taught: chances of levels.
create table palermo.duplicate_weights (
  organisation_id uuid primary key references palermo.organisation,
  weights jsonb not null,
  decision_count int not null,
  learnt_at timestamptz not null
);

-- The search through all cases of an organisation: one at a time, and where it stands.
create table palermo.duplicate_search (
  organisation_id uuid primary key references palermo.organisation,
  state text not null check (state in ('running', 'cancelled', 'done', 'failed')),
  job_id uuid unique,
  started_by uuid not null references palermo.account,
  started_at timestamptz not null,
  last_case uuid,
  done_count int not null default 0,
  total_count int not null default 0,
  failure jsonb,
  finished_at timestamptz
);

do $$
declare name text;
begin
  foreach name in array array['palermo.duplicate_pair', 'palermo.duplicate_decision', 'palermo.duplicate_weights',
    'palermo.duplicate_search']
  loop
    execute format('alter table %s enable row level security, force row level security', name);
  end loop;
end $$;

-- True where the actor's organisation sees who the person of the case is.
create function palermo.sees_identity(of_case uuid) returns boolean
language sql stable parallel restricted set search_path = pg_catalog as $$
  select exists (
    select from palermo.case_access a where a.case_id = of_case and 'identity' = any (a.data_classes)
  )
$$;
revoke all on function palermo.sees_identity from public;
grant execute on function palermo.sees_identity to palermo_app;

grant select, insert on palermo.duplicate_pair to palermo_app;
grant update (levels, probability, decision, compared_at) on palermo.duplicate_pair to palermo_app;
create policy seen_with_both on palermo.duplicate_pair for select to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    and palermo.sees_identity(one_case) and palermo.sees_identity(other_case)
  );
create policy compared_with_both on palermo.duplicate_pair for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    and palermo.sees_identity(one_case) and palermo.sees_identity(other_case)
  );
create policy compared_again on palermo.duplicate_pair for update to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    and palermo.sees_identity(one_case) and palermo.sees_identity(other_case)
  );

grant select, insert on palermo.duplicate_decision to palermo_app;
grant update (undone_by, undone_at) on palermo.duplicate_decision to palermo_app;
create policy seen_with_both on palermo.duplicate_decision for select to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    and palermo.sees_identity(one_case) and palermo.sees_identity(other_case)
  );
create policy decided_with_both on palermo.duplicate_decision for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    and decided_by = (select wall.actor_account()) and undone_by is null and undone_at is null
    and palermo.sees_identity(one_case) and palermo.sees_identity(other_case)
  );
-- Taken back once, in one's own name.
create policy taken_back on palermo.duplicate_decision for update to palermo_app
  using (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()) and undone_at is null
    and palermo.sees_identity(one_case) and palermo.sees_identity(other_case)
  )
  with check (undone_by = (select wall.actor_account()) and undone_at is not null);

grant select, insert, update on palermo.duplicate_weights to palermo_app;
create policy own_organisation on palermo.duplicate_weights for all to palermo_app
  using (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()))
  with check (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()));

-- The keeper finds the search of a job and ends one that cannot go on; it sees ids and counts.
grant select, insert on palermo.duplicate_search to palermo_app;
grant update (state, job_id, started_by, started_at, last_case, done_count, total_count, failure, finished_at)
  on palermo.duplicate_search to palermo_app;
create policy own_organisation on palermo.duplicate_search for select to palermo_app
  using (
    (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()))
    or (select wall.actor_is('keeper'))
  );
create policy begun_by_caseworkers on palermo.duplicate_search for insert to palermo_app
  with check (
    organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases())
    and started_by = (select wall.actor_account())
  );
create policy moved_on on palermo.duplicate_search for update to palermo_app
  using (
    (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()))
    or ((select wall.actor_is('keeper')) and state = 'running')
  )
  with check (
    (organisation_id = (select wall.actor_organisation()) and (select wall.edits_cases()))
    or ((select wall.actor_is('keeper')) and state = 'failed')
  );

-- Nobody starts in another's name: a job acts for the account that `started_by` names.
create function palermo.guard_duplicate_search() returns trigger language plpgsql set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if (new.started_by is distinct from old.started_by or (new.job_id is distinct from old.job_id and new.job_id is not null))
    and new.started_by is distinct from who.account_id
  then
    raise exception 'wall: search refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger guard_duplicate_search before update on palermo.duplicate_search
  for each row when (current_user = 'palermo_app') execute function palermo.guard_duplicate_search();

-- When a person is erased, what any organisation noted about likeness to other cases goes too.
grant select (one_case, other_case), delete on palermo.duplicate_pair to palermo_wall;
create policy wall_erases on palermo.duplicate_pair for all to palermo_wall using (true);

reset role;
set role palermo_wall;

create function wall.forget_duplicates() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from palermo.duplicate_pair p using palermo.case_file c
  where c.person_id = new.id and c.id in (p.one_case, p.other_case);
  return null;
end $$;
revoke all on function wall.forget_duplicates from public;
grant execute on function wall.forget_duplicates to palermo_owner;

reset role;
set role palermo_owner;
create trigger forget_duplicates after update of erased_at on palermo.person
  for each row when (new.erased_at is not null) execute function wall.forget_duplicates();
reset role;
