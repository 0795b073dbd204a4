-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Who did something is the first thing that an auditor asks: an auditing organisation reads the names of all accounts.
set role palermo_owner;
create policy named_to_auditors on palermo.account for select to palermo_app
  using ((select wall.actor_has('{auditor}')) and (select wall.actor_kind()) = 'auditor');
reset role;
