-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Imports in the background: what is known of the file is sealed, a job knows its import, progress resumes exactly.
set role palermo_owner;

-- File names, column names and corrections are written by people about people: they are sealed under the import's key.
alter table palermo.import_run alter column file_name type bytea using convert_to(file_name, 'UTF8');
alter table palermo.import_run
  drop column columns,
  drop column notes,
  drop column sealed_samples,
  drop column mapping,
  add column sealed_contents bytea,
  add column sealed_mapping bytea,
  add column piece_count int not null default 0,
  -- The job that runs the import, and the account on whose behalf it does. A new job takes the import from an older one.
  add column job_id uuid unique,
  add column started_by uuid references palermo.account,
  -- Number of the last row of the file that was dealt with: where an interrupted import goes on.
  add column last_row int not null default 0;
create index import_run_by_hash on palermo.import_run (organisation_id, file_hash);

revoke update on palermo.import_run from palermo_app;
grant update (state, profile, dry_run, accept_partial, sealed_mapping, sealed_contents, profiles, file_hash, piece_count,
  job_id, started_by, last_row, done_count, total_count, accepted_count, rejected_count, unchanged_count, problem_count,
  failure, updated_at, finished_at) on palermo.import_run to palermo_app;

-- Nobody uploads or starts in another's name: a job acts for the account that `started_by` names.
create function palermo.guard_import_run() returns trigger language plpgsql set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if (tg_op = 'INSERT' and new.account_id is distinct from who.account_id)
    or (tg_op = 'INSERT' and new.started_by is not null)
    or (tg_op = 'UPDATE' and new.started_by is distinct from old.started_by
      and new.started_by is distinct from who.account_id)
    or (tg_op = 'UPDATE' and new.job_id is distinct from old.job_id and new.job_id is not null
      and new.started_by is distinct from who.account_id)
  then
    raise exception 'wall: import refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
-- The table's owner, who prepares tests and restores backups, is no actor.
create trigger guard_import_run before insert or update on palermo.import_run
  for each row when (current_user = 'palermo_app') execute function palermo.guard_import_run();

grant select on palermo.import_run to palermo_wall;
grant update (state, failure, job_id, updated_at, finished_at) on palermo.import_run to palermo_wall;
create policy wall_follows on palermo.import_run for all to palermo_wall using (true) with check (true);

reset role;
set role palermo_wall;

-- The import of a job and the account that it acts for. Ids alone, and only for the keeper, who runs jobs.
create function wall.import_of_job(of_job uuid) returns table (import_id uuid, account_id uuid)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not wall.actor_is('keeper') then
    raise exception 'wall: not the keeper' using errcode = 'insufficient_privilege';
  end if;
  return query select r.id, r.started_by from palermo.import_run r
    where r.job_id = of_job and r.state in ('checking', 'importing');
end $$;

-- Jobs of imports that are under way: after a crash the keeper asks for them again.
create function wall.jobs_of_imports() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if not wall.actor_is('keeper') then
    raise exception 'wall: not the keeper' using errcode = 'insufficient_privilege';
  end if;
  return query select r.job_id from palermo.import_run r where r.state in ('checking', 'importing');
end $$;

-- Ends an import that cannot go on. It may be resumed.
create function wall.fail_import(of_job uuid, new_failure jsonb) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare failed uuid;
begin
  if not wall.actor_is('keeper') then
    raise exception 'wall: not the keeper' using errcode = 'insufficient_privilege';
  end if;
  update palermo.import_run set state = 'failed', failure = new_failure, job_id = null, updated_at = now(),
    finished_at = now()
  where job_id = of_job and state in ('checking', 'importing') returning id into failed;
  return failed;
end $$;

revoke all on function wall.import_of_job, wall.jobs_of_imports, wall.fail_import from public;
grant execute on function wall.import_of_job, wall.jobs_of_imports, wall.fail_import to palermo_app;

reset role;
