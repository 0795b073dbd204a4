-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

set role palermo_owner;

-- What an organisation may see, read from the index alone: whoever counts it, and the policies that look a case up.
create index case_access_seen on palermo.case_access (organisation_id, case_id) include (data_classes, expires_at, listed);

grant select on palermo.standard_record_removal to palermo_wall;
create policy wall_notices on palermo.standard_record_removal for select to palermo_wall using (true);

reset role;
set role palermo_wall;

-- Whether any record went since a transaction, without telling which: who keeps counts of what may be seen counts anew.
create function wall.record_removed_since(mark xid8) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from palermo.standard_record_removal where changed_in >= mark)
$$;
revoke all on function wall.record_removed_since from public;
grant execute on function wall.record_removed_since to palermo_app;
reset role;
