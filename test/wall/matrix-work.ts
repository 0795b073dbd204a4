// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { both, holdsAndSupervises, isHolder, never, uuid, works, type TableRow } from './table-row.ts';

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
  'palermo.case_worker': {
    may: {
      select: both(isHolder, works),
      insert: both(isHolder, works),
      update: holdsAndSupervises,
      delete: both(isHolder, works),
    },
    tries: ({ caseId, organisations: { holder }, accounts }) => ({
      select: `select from palermo.case_worker where case_id = '${caseId}'`,
      insert: `insert into palermo.case_worker values ('${caseId}', '${holder}', '${accounts.holder}', '${accounts.holder}', now())`,
      update: `update palermo.case_worker set assigned_by = '${accounts.holder}' where case_id = '${caseId}'`,
      delete: `delete from palermo.case_worker where case_id = '${caseId}'`,
    }),
  },
  // Shared with all to whom notes are released; to the recipient of this world they are not.
  'palermo.case_comment': {
    may: {
      select: both(isHolder, works),
      insert: both(isHolder, works),
      update: both(isHolder, works),
      delete: never,
    },
    tries: ({ caseId, organisations: { holder }, accounts, ids }) => ({
      select: `select from palermo.case_comment where id = '${ids.comment}'`,
      insert: `insert into palermo.case_comment (id, case_id, organisation_id, account_id, at, shared)
        values (${uuid}, '${caseId}', '${holder}', '${accounts.holder}', now(), false)`,
      update: `update palermo.case_comment set deleted_at = now() where id = '${ids.comment}'`,
      delete: `delete from palermo.case_comment where id = '${ids.comment}'`,
    }),
  },
  'palermo.case_comment_text': {
    may: {
      select: both(isHolder, works),
      insert: both(isHolder, works),
      update: never,
      delete: holdsAndSupervises,
    },
    tries: ({ caseId, ids }) => ({
      select: `select from palermo.case_comment_text where comment_id = '${ids.comment}'`,
      insert: `insert into palermo.case_comment_text values ('${ids.comment}', 1, '${caseId}', now(), '\\x01')`,
      update: `update palermo.case_comment_text set sealed = '\\x02' where comment_id = '${ids.comment}'`,
      delete: `delete from palermo.case_comment_text where comment_id = '${ids.comment}'`,
    }),
  },
  'palermo.account_mail': {
    may: { select: isHolder, insert: isHolder, update: isHolder, delete: never },
    tries: ({ organisations: { holder }, accounts }) => ({
      select: `select from palermo.account_mail where account_id = '${accounts.holder}'`,
      insert: `insert into palermo.account_mail (account_id, organisation_id) values ('${accounts.holder}', '${holder}')`,
      update: `update palermo.account_mail set mode = 'never' where account_id = '${accounts.holder}'`,
      delete: `delete from palermo.account_mail where account_id = '${accounts.holder}'`,
    }),
  },
};
