-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Every policy of cases leans on the one of case_access, so it asks the wall once instead of twice.
set role palermo_wall;

-- The organisation for which the actor works on cases, or null when it may not.
create function wall.working_organisation() returns uuid
language sql stable parallel restricted as $$
  select a.organisation_id from wall.actor() a
  where a.duty = 'account' and a.roles && '{caseworker,supervisor,decisionMaker}'
$$;
revoke all on function wall.working_organisation from public;
grant execute on function wall.working_organisation to palermo_app, palermo_owner;

reset role;
set role palermo_owner;

alter policy own_and_live on palermo.case_access using (
  organisation_id = (select wall.working_organisation()) and (expires_at is null or expires_at > now())
);

reset role;
