// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { both, isHolder, never, uuid, works, type TableRow } from './table-row.ts';

/** Tables of what accounts are told and have to do. */
export const workMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.notification': {
    may: { select: both(isHolder, works), insert: never, update: both(isHolder, works), delete: never },
    tries: ({ caseId, organisations: { holder }, accounts }) => ({
      select: `select from palermo.notification where case_id = '${caseId}'`,
      insert: `insert into palermo.notification (id, account_id, organisation_id, kind, at)
        values (${uuid}, '${accounts.holder}', '${holder}', 'mentioned', now())`,
      update: `update palermo.notification set read_at = now() where case_id = '${caseId}'`,
      delete: `delete from palermo.notification where case_id = '${caseId}'`,
    }),
  },
};
