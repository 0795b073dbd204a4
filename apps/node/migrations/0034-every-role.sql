-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- What everybody who works here may read is said once, whatever roles there are.
set role palermo_wall;

-- True for an account that holds a role.
create function wall.works_here() returns boolean
language sql stable parallel restricted as $$
  select coalesce((select a.duty = 'account' and cardinality(a.roles) > 0 from wall.actor() a), false)
$$;
revoke all on function wall.works_here from public;
grant execute on function wall.works_here to palermo_app, palermo_owner;

reset role;
set role palermo_owner;

alter policy read_by_accounts on palermo.vintage
  using ((select wall.actor_is('keeper')) or (select wall.works_here()));

create or replace function palermo.reads_published() returns boolean
language sql stable parallel restricted as $$
  select wall.works_here() or wall.actor_is('keeper')
$$;

alter policy read_by_accounts on palermo.population using ((select wall.works_here()));

alter policy read_by_reporters on palermo.report
  using (
    (select wall.actor_has('{analyst}'))
    or (select palermo.supervises_reports())
    or (state = 'released' and (select wall.works_here()))
  );

alter policy own on palermo.account_mail
  using (account_id = (select wall.actor_account()) and (select wall.works_here()));
alter policy chosen_by_own on palermo.account_mail
  with check (
    account_id = (select wall.actor_account()) and organisation_id = (select wall.actor_organisation())
    and mailed_at is null and mailed_until is null and reminded_on is null
    and (select wall.works_here())
  );
alter policy changed_by_own on palermo.account_mail
  using (account_id = (select wall.actor_account()) and (select wall.works_here()));

reset role;
