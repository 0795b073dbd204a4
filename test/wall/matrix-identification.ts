// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { both, isHolder, never, seesReleased, uuid, works, type TableRow } from './table-row.ts';

/** Tables of identification and of tasks. */
export const identificationMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.identification_process': {
    may: { select: works, insert: works, update: never, delete: never },
    tries: () => ({
      select: 'select from palermo.identification_process',
      insert: `insert into palermo.identification_process (id, pack_id, pack_version, process)
        values (encode(sha256('probe 2'), 'hex'), 'x', '1', 'probe 2')`,
      update: "update palermo.identification_process set process = 'x'",
      delete: 'delete from palermo.identification_process',
    }),
  },
  'palermo.identification': {
    may: { select: seesReleased, insert: seesReleased, update: seesReleased, delete: never },
    tries: ({ caseId }) => ({
      select: `select from palermo.identification where case_id = '${caseId}'`,
      insert: `insert into palermo.identification (case_id, process_id, stage, since, updated_at)
        values ('${caseId}', encode(sha256('probe'), 'hex'), 'referred', current_date, now())`,
      update: `update palermo.identification set stage = 'closed' where case_id = '${caseId}'`,
      delete: `delete from palermo.identification where case_id = '${caseId}'`,
    }),
  },
  'palermo.task': {
    may: {
      select: both(isHolder, works),
      insert: both(isHolder, works),
      update: both(isHolder, works),
      delete: never,
    },
    tries: ({ caseId, organisations: { holder } }) => ({
      select: `select from palermo.task where case_id = '${caseId}'`,
      insert: `insert into palermo.task (id, case_id, organisation_id, kind, key, due_on, remind_on, opened_at)
        values (${uuid}, '${caseId}', '${holder}', 'notice', 'new', current_date, current_date, now())`,
      update: `update palermo.task set assigned_to = null where case_id = '${caseId}'`,
      delete: `delete from palermo.task where case_id = '${caseId}'`,
    }),
  },
  'palermo.panel_opinion': {
    may: { select: seesReleased, insert: both(isHolder, works), update: never, delete: never },
    tries: ({ caseId, organisations: { holder }, accounts }) => ({
      select: `select from palermo.panel_opinion where case_id = '${caseId}'`,
      insert: `insert into palermo.panel_opinion (id, case_id, panel, round, organisation_id, account_id, at, opinion, sealed)
        values (${uuid}, '${caseId}', 'probe', 9, '${holder}', '${accounts.holder}', now(), 'victim', '\\x01')`,
      update: `update palermo.panel_opinion set opinion = 'abstains' where case_id = '${caseId}'`,
      delete: `delete from palermo.panel_opinion where case_id = '${caseId}'`,
    }),
  },
};
