-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- An outcome changes a case when the node's clock says, as every other act does.
set role palermo_wall;

drop function wall.record_outcome(uuid, text);
create function wall.record_outcome(of_case uuid, new_outcome text, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare who wall.actor_record := wall.actor();
begin
  if who.duty is distinct from 'account' or not 'decisionMaker' = any (who.roles) or not exists (
    select from palermo.case_access a
    where a.case_id = of_case and a.organisation_id = who.organisation_id and 'experience' = any (a.data_classes)
      and (a.expires_at is null or a.expires_at > now())
  ) then
    raise exception 'wall: outcome refused' using errcode = 'insufficient_privilege';
  end if;
  update palermo.case_file set outcome = new_outcome, version = version + 1, updated_at = at where id = of_case;
end $$;
revoke all on function wall.record_outcome from public;
grant execute on function wall.record_outcome to palermo_app;

reset role;
