// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  never,
  works,
  isHolder,
  has,
  both,
  either,
  holdsAndEdits,
  holdsAndSupervises,
  seesReleased,
  uuid,
  type TableRow,
} from './table-row.ts';

/** Imports, and the standard records and suspects that statistics count. */
export const recordsMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.import_run': {
    may: { select: holdsAndEdits, insert: holdsAndEdits, update: holdsAndEdits, delete: holdsAndEdits },
    tries: ({ ids, organisations: { holder }, accounts }) => ({
      select: `select from palermo.import_run where id = '${ids.importRun}'`,
      insert: `insert into palermo.import_run (id, organisation_id, account_id, file_name, file_hash, wrapped_key, state)
        values (${uuid}, '${holder}', '${accounts.holder}', 'x', '\\x01', '\\x01', 'uploaded')`,
      update: `update palermo.import_run set state = 'done' where id = '${ids.importRun}'`,
      delete: `delete from palermo.import_run where id = '${ids.importRun}'`,
    }),
  },
  'palermo.import_piece': {
    may: { select: holdsAndEdits, insert: holdsAndEdits, update: never, delete: holdsAndEdits },
    tries: ({ ids, organisations: { holder } }) => ({
      select: `select from palermo.import_piece where import_id = '${ids.importRun}'`,
      insert: `insert into palermo.import_piece values ('${ids.importRun}', '${holder}', 9, '\\x01')`,
      update: `update palermo.import_piece set sealed = '\\x02' where import_id = '${ids.importRun}'`,
      delete: `delete from palermo.import_piece where import_id = '${ids.importRun}'`,
    }),
  },
  'palermo.import_rejection': {
    may: { select: holdsAndEdits, insert: holdsAndEdits, update: holdsAndEdits, delete: holdsAndEdits },
    tries: ({ ids, organisations: { holder } }) => ({
      select: `select from palermo.import_rejection where import_id = '${ids.importRun}'`,
      insert: `insert into palermo.import_rejection values ('${ids.importRun}', '${holder}', 9, true, '\\x01')`,
      update: `update palermo.import_rejection set sealed = '\\x02' where import_id = '${ids.importRun}'`,
      delete: `delete from palermo.import_rejection where import_id = '${ids.importRun}'`,
    }),
  },
  'palermo.standard_record': {
    may: {
      select: either(has('analyst'), seesReleased),
      insert: both(isHolder, works),
      update: either(both(isHolder, works), both(seesReleased, has('decisionMaker'))),
      delete: holdsAndSupervises,
    },
    tries: ({ caseId, organisations: { holder } }) => ({
      select: `select from palermo.standard_record where case_id = '${caseId}'`,
      insert: `insert into palermo.standard_record (case_id, organisation_id, outcome) values ('${caseId}', '${holder}', 'presumed')`,
      update: `update palermo.standard_record set sex = 'male' where case_id = '${caseId}'`,
      delete: `delete from palermo.standard_record where case_id = '${caseId}'`,
    }),
  },
  'palermo.standard_record_past': {
    may: { select: has('analyst'), insert: never, update: never, delete: never },
    tries: ({ organisations: { holder } }) => ({
      select: 'select from palermo.standard_record_past',
      insert: `insert into palermo.standard_record_past (organisation_id, outcome, record_id, replaced_at)
        values ('${holder}', 'presumed', ${uuid}, now())`,
      update: "update palermo.standard_record_past set sex = 'male'",
      delete: 'delete from palermo.standard_record_past',
    }),
  },
  'palermo.standard_record_removal': {
    may: { select: has('analyst'), insert: never, update: never, delete: never },
    tries: () => ({
      select: 'select from palermo.standard_record_removal',
      insert: `insert into palermo.standard_record_removal (record_id) values (${uuid})`,
      update: `update palermo.standard_record_removal set record_id = ${uuid}`,
      delete: 'delete from palermo.standard_record_removal',
    }),
  },
  'palermo.standard_perpetrator': {
    may: {
      select: either(has('analyst'), both(isHolder, works)),
      insert: holdsAndEdits,
      update: holdsAndEdits,
      delete: holdsAndEdits,
    },
    tries: ({ caseId, ids, organisations: { holder } }) => ({
      select: `select from palermo.standard_perpetrator where case_id = '${caseId}'`,
      insert: `insert into palermo.standard_perpetrator (case_id, suspect_id, organisation_id)
        values ('${caseId}', '${ids.suspect}', '${holder}')`,
      update: `update palermo.standard_perpetrator set sex = '{male}' where case_id = '${caseId}'`,
      delete: `delete from palermo.standard_perpetrator where case_id = '${caseId}'`,
    }),
  },
  'palermo.standard_perpetrator_past': {
    may: { select: has('analyst'), insert: never, update: never, delete: never },
    tries: ({ organisations: { holder } }) => ({
      select: 'select from palermo.standard_perpetrator_past',
      insert: `insert into palermo.standard_perpetrator_past (organisation_id, record_id, replaced_at)
        values ('${holder}', ${uuid}, now())`,
      update: "update palermo.standard_perpetrator_past set sex = '{male}'",
      delete: 'delete from palermo.standard_perpetrator_past',
    }),
  },
  'palermo.suspect': {
    may: { select: both(isHolder, works), insert: holdsAndEdits, update: holdsAndEdits, delete: holdsAndEdits },
    tries: ({ caseId, ids }) => ({
      select: `select from palermo.suspect where case_id = '${caseId}'`,
      insert: `insert into palermo.suspect (case_id, id) values ('${caseId}', ${uuid})`,
      update: `update palermo.suspect set stage = 'suspected' where case_id = '${caseId}'`,
      delete: `delete from palermo.suspect where case_id = '${caseId}' and id <> '${ids.suspect}'`,
    }),
  },
};
