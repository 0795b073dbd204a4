-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- National reports: texts and pinned figures while they are written, the frozen figures and the files once proposed.
set role palermo_owner;

-- One edition of a report. A released one never changes; a correction is the next edition.
create table palermo.report (
  id uuid primary key,
  series_id uuid not null,
  edition int not null default 1 check (edition >= 1),
  previous_id uuid references palermo.report,
  year smallint not null,
  languages text[] not null check (cardinality(languages) > 0),
  titles jsonb not null default '{}',
  changes jsonb not null default '{}',
  state text not null default 'draft' check (state in ('draft', 'preparing', 'proposed', 'released')),
  -- Figures that were ever pinned: their keys are never given twice.
  last_figure int not null default 0,
  created_by uuid not null references palermo.account,
  created_at timestamptz not null default now(),
  edited_at timestamptz not null default now(),
  vintage_id uuid,
  vintage_name text,
  figures_at timestamptz,
  proposed_by uuid references palermo.account,
  proposed_at timestamptz,
  -- Last sign of life of the making of files.
  prepared_at timestamptz,
  preparing_failed boolean not null default false,
  released_by uuid references palermo.account,
  released_at timestamptz,
  unique (series_id, edition),
  check ((edition = 1) = (previous_id is null)),
  check ((state = 'draft') = (proposed_by is null)),
  check ((state = 'draft') = (figures_at is null)),
  check ((state = 'released') = (released_by is not null)),
  check ((state = 'released') = (released_at is not null)),
  constraint two_people_release check (released_by <> proposed_by)
);

create table palermo.report_text (
  report_id uuid not null references palermo.report on delete cascade,
  section_key text not null,
  language text not null,
  text text not null check (length(text) <= 40000),
  version int not null default 1,
  edited_by uuid not null references palermo.account,
  edited_at timestamptz not null default now(),
  primary key (report_id, section_key, language)
);

create table palermo.report_figure (
  id uuid primary key,
  report_id uuid not null references palermo.report on delete cascade,
  key text not null,
  section_key text not null,
  position int not null,
  counted_by text not null,
  filter text not null,
  unit text not null check (unit in ('victim', 'perpetrator')),
  chart text not null check (chart in ('bar', 'column', 'line', 'map', 'table')),
  titles jsonb not null default '{}',
  -- The protected table of the figure from the proposal on.
  frozen jsonb,
  pinned_by uuid not null references palermo.account,
  unique (report_id, key)
);

create table palermo.report_file (
  report_id uuid not null references palermo.report on delete cascade,
  language text not null,
  format text not null check (format in ('pdf', 'docx')),
  content bytea not null,
  sha256 bytea not null,
  made_at timestamptz not null default now(),
  primary key (report_id, language, format),
  check (sha256 = sha256(content))
);

alter table palermo.report enable row level security, force row level security;
alter table palermo.report_text enable row level security, force row level security;
alter table palermo.report_figure enable row level security, force row level security;
alter table palermo.report_file enable row level security, force row level security;
grant select, insert, delete on palermo.report, palermo.report_text, palermo.report_figure, palermo.report_file to palermo_app;
grant update (languages, titles, changes, state, last_figure, edited_at, vintage_id, vintage_name, figures_at, proposed_by,
  proposed_at, prepared_at, preparing_failed, released_by, released_at) on palermo.report to palermo_app;
grant update (text, version, edited_by, edited_at) on palermo.report_text to palermo_app;
grant update (section_key, position, chart, titles, frozen) on palermo.report_figure to palermo_app;

-- True for those who release what an analyst proposed: supervisors of the two organisations that answer for the figures.
-- Analysts of these organisations release as well; the guard below tells who may.
create function palermo.supervises_reports() returns boolean language sql stable parallel restricted as $$
  select wall.actor_has('{supervisor}') and wall.actor_kind() in ('competentAuthority', 'rapporteur')
$$;
revoke all on function palermo.supervises_reports from public;
grant execute on function palermo.supervises_reports to palermo_app;

create policy read_by_reporters on palermo.report for select to palermo_app
  using (
    (select wall.actor_has('{analyst}'))
    or (select palermo.supervises_reports())
    -- What was released is for everybody who works here.
    or (state = 'released' and (select wall.actor_has('{administrator,caseworker,supervisor,decisionMaker,analyst,auditor}')))
  );
create policy begun_by_analysts on palermo.report for insert to palermo_app
  with check ((select wall.actor_has('{analyst}')));
create policy changed_by_reporters on palermo.report for update to palermo_app
  using ((select wall.actor_has('{analyst}')) or (state = 'proposed' and (select palermo.supervises_reports())))
  with check ((select wall.actor_has('{analyst}')) or (select palermo.supervises_reports()));
create policy discarded_by_analysts on palermo.report for delete to palermo_app
  using (state = 'draft' and (select wall.actor_has('{analyst}')));

-- Texts and figures are seen with their report and written while it is a draft.
create policy seen_with_report on palermo.report_text for select to palermo_app
  using (exists (select from palermo.report r where r.id = report_text.report_id));
create policy written_in_draft on palermo.report_text for insert to palermo_app
  with check (
    (select wall.actor_has('{analyst}')) and edited_by = (select wall.actor_account())
    and exists (select from palermo.report r where r.id = report_text.report_id and r.state = 'draft')
  );
create policy changed_in_draft on palermo.report_text for update to palermo_app
  using (
    (select wall.actor_has('{analyst}'))
    and exists (select from palermo.report r where r.id = report_text.report_id and r.state = 'draft')
  )
  with check (edited_by = (select wall.actor_account()));
create policy removed_in_draft on palermo.report_text for delete to palermo_app
  using (
    (select wall.actor_has('{analyst}'))
    and exists (select from palermo.report r where r.id = report_text.report_id and r.state = 'draft')
  );

create policy seen_with_report on palermo.report_figure for select to palermo_app
  using (exists (select from palermo.report r where r.id = report_figure.report_id));
create policy pinned_in_draft on palermo.report_figure for insert to palermo_app
  with check (
    (select wall.actor_has('{analyst}')) and pinned_by = (select wall.actor_account())
    and exists (select from palermo.report r where r.id = report_figure.report_id and r.state = 'draft')
  );
create policy changed_in_draft on palermo.report_figure for update to palermo_app
  using (
    (select wall.actor_has('{analyst}'))
    and exists (select from palermo.report r where r.id = report_figure.report_id and r.state = 'draft')
  );
create policy unpinned_in_draft on palermo.report_figure for delete to palermo_app
  using (
    (select wall.actor_has('{analyst}'))
    and exists (select from palermo.report r where r.id = report_figure.report_id and r.state = 'draft')
  );

-- Files are made by the proposer, and go when the proposal is withdrawn. Those of a released report stay.
create policy seen_with_report on palermo.report_file for select to palermo_app
  using (exists (select from palermo.report r where r.id = report_file.report_id));
create policy made_by_proposer on palermo.report_file for insert to palermo_app
  with check (
    exists (
      select from palermo.report r
      where r.id = report_file.report_id and r.state = 'preparing' and r.proposed_by = (select wall.actor_account())
    )
  );
create policy withdrawn_with_proposal on palermo.report_file for delete to palermo_app
  using (
    ((select wall.actor_has('{analyst}')) or (select palermo.supervises_reports()))
    and exists (
      select from palermo.report r where r.id = report_file.report_id and r.state in ('preparing', 'proposed')
    )
  );

-- A report goes from draft to preparing to proposed to released, or back to draft; nobody acts in another's name; the
-- texts and the names of what was proposed stay as they are; what was released does not change at all.
create function palermo.guard_report() returns trigger language plpgsql set search_path = pg_catalog as $$
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
      when 'preparing preparing' then old.proposed_by = who.account_id
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
-- The table's owner, who prepares tests and restores backups, is no actor.
create trigger guard_report before insert or update on palermo.report
  for each row when (current_user = 'palermo_app') execute function palermo.guard_report();

reset role;
