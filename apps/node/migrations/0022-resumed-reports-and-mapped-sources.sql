-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

set role palermo_owner;

-- The files of a report are made by a job, which a node that starts again takes up where it stood. Each proposal has a
-- job of its own, so that what an earlier proposal left running keeps nothing.
alter table palermo.report
  add column job_id uuid unique,
  drop column prepared_at;
-- The owner is subject to the policies as well, and no actor is at work here.
alter table palermo.report no force row level security;
update palermo.report set job_id = gen_random_uuid() where state = 'preparing';
alter table palermo.report force row level security;
alter table palermo.report add constraint made_by_a_job check ((state = 'preparing') = (job_id is not null));
grant update (job_id) on palermo.report to palermo_app;

-- The keeper finds the jobs and notes which cannot end; files are made as the proposer, as long as that account may.
create policy prepared_by_keeper on palermo.report for select to palermo_app
  using (state = 'preparing' and (select wall.actor_is('keeper')));
create policy noted_by_keeper on palermo.report for update to palermo_app
  using (state = 'preparing' and (select wall.actor_is('keeper')))
  with check (state = 'preparing');

create or replace function palermo.guard_report() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  answers boolean := who.organisation_kind in ('competentAuthority', 'rapporteur')
    and who.roles && '{analyst,supervisor}'::text[];
  allowed boolean;
begin
  if tg_op = 'INSERT' then
    allowed := new.state = 'draft' and new.created_by is not distinct from who.account_id;
  else
    allowed := case old.state || ' ' || new.state
      when 'draft draft' then true
      when 'draft preparing' then new.proposed_by is not distinct from who.account_id and 'analyst' = any (who.roles)
      when 'preparing preparing' then new.job_id = old.job_id
        and (old.proposed_by = who.account_id or (who.duty = 'keeper' and new.preparing_failed))
      when 'preparing proposed' then old.proposed_by = who.account_id and cardinality(new.languages) * 2 = (
        select count(*) from palermo.report_file f where f.report_id = new.id and f.language = any (new.languages)
      )
      when 'preparing draft' then true
      when 'proposed draft' then true
      when 'proposed released' then answers and new.released_by is not distinct from who.account_id
      else false
    end;
    if old.state <> 'draft' then
      allowed := allowed and new.languages = old.languages and new.titles = old.titles and new.changes = old.changes
        and (new.state = 'draft' or (new.proposed_by = old.proposed_by and new.figures_at = old.figures_at
          and new.vintage_id is not distinct from old.vintage_id));
    end if;
  end if;
  if not coalesce(allowed, false) then
    raise exception 'wall: report refused' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- Which column means what, where a person said it, and the layout by which the next file like it is recognised.
alter table palermo.published_source
  add column layout text,
  add column mapping jsonb;
alter table palermo.published_source no force row level security;
update palermo.published_source set proposal = proposal || '{"needsMapping": false}';
alter table palermo.published_source force row level security;
create index published_source_by_layout on palermo.published_source (layout) where mapping is not null;
grant update (shape, mapping) on palermo.published_source to palermo_app;

reset role;
