-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

set role palermo_owner;

-- A row is "not null" only when all of its fields are; the gate and the keeper have no account. Their duty says that an
-- actor was established.
alter policy anyone_reads on palermo.node_setting using ((select (wall.actor()).duty) is not null);
alter policy known_to_accounts on palermo.organisation using ((select (wall.actor()).duty) is not null);

-- The keeper compares the last entry of the audit with the head, and signs it.
grant select on palermo.audit_head to palermo_app;
create policy compared_by_keeper on palermo.audit_head for select to palermo_app using ((select wall.actor_is('keeper')));

reset role;
