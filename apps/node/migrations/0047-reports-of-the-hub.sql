-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- A hub reports on what its members do, so it answers for its own reports: a second person of the hub releases them.
set role palermo_owner;

create or replace function palermo.supervises_reports() returns boolean language sql stable parallel restricted as $$
  select wall.actor_has('{supervisor}') and wall.actor_kind() in ('competentAuthority', 'rapporteur', 'hub')
$$;

create or replace function palermo.guard_report() returns trigger language plpgsql set search_path = pg_catalog as $$
declare
  who wall.actor_record := wall.actor();
  answers boolean := who.organisation_kind in ('competentAuthority', 'rapporteur', 'hub')
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

reset role;
