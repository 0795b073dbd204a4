-- SPDX-FileCopyrightText: 2026 The Palermo project contributors
-- SPDX-License-Identifier: AGPL-3.0-or-later

set role palermo_owner;

-- Dimensions of several values to which the answer is known and is none of them: they belong to the denominator of a
-- percentage, where what is merely not known does not.
alter table palermo.standard_record add column answered_none text[] not null default '{}';

reset role;
