// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  never,
  works,
  isHolder,
  both,
  holdsAndEdits,
  holdsAndSupervises,
  seesReleased,
  uuid,
  type TableRow,
} from './table-row.ts';

/** Persons, cases, what is released of them, and the work around them. */
export const casesMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.person': {
    may: { select: seesReleased, insert: holdsAndEdits, update: holdsAndSupervises, delete: never },
    tries: ({ organisations: { holder }, personId }) => ({
      select: `select from palermo.person where id = '${personId}'`,
      insert: `insert into palermo.person (id, organisation_id) values (${uuid}, '${holder}')`,
      update: `update palermo.person set erased_at = now() where id = '${personId}'`,
      delete: `delete from palermo.person where id = '${personId}'`,
    }),
  },
  'vault.person_key': {
    may: { select: seesReleased, insert: holdsAndEdits, update: never, delete: never },
    tries: ({ organisations: { holder }, personId }) => ({
      select: `select from vault.person_key where person_id = '${personId}'`,
      insert: `insert into vault.person_key values ('${personId}', '${holder}', '\\x02')`,
      update: `update vault.person_key set wrapped = '\\x02' where person_id = '${personId}'`,
      delete: `delete from vault.person_key where person_id = '${personId}'`,
    }),
  },
  'palermo.case_file': {
    may: { select: seesReleased, insert: holdsAndEdits, update: both(isHolder, works), delete: never },
    tries: ({ organisations: { holder }, caseId, personId }) => ({
      select: `select id from palermo.case_file where id = '${caseId}'`,
      insert: `insert into palermo.case_file (id, reference, person_id, organisation_id, registered_on)
        values (${uuid}, gen_random_uuid()::text, '${personId}', '${holder}', current_date)`,
      update: `update palermo.case_file set version = version + 1 where id = '${caseId}'`,
      delete: `delete from palermo.case_file where id = '${caseId}'`,
    }),
  },
  'palermo.case_access': {
    may: { select: seesReleased, insert: never, update: never, delete: never },
    tries: ({ organisations: { stranger }, caseId }) => ({
      select: `select from palermo.case_access where case_id = '${caseId}'`,
      insert: `insert into palermo.case_access (organisation_id, case_id, basis_id, owner, data_classes, listed, reference,
        holder_id, status, outcome, registered_on, updated_at) values ('${stranger}', '${caseId}', ${uuid}, true,
        '{identity}', true, 'x', '${stranger}', 'active', 'presumed', current_date, now())`,
      update: `update palermo.case_access set owner = true where case_id = '${caseId}'`,
      delete: `delete from palermo.case_access where case_id = '${caseId}'`,
    }),
  },
  'palermo.case_facts': {
    may: {
      select: seesReleased,
      insert: holdsAndEdits,
      update: holdsAndEdits,
      delete: holdsAndSupervises,
    },
    tries: ({ caseId }) => ({
      select: `select from palermo.case_facts where case_id = '${caseId}' and data_class = 'identity'`,
      insert: `insert into palermo.case_facts values ('${caseId}', 'notes', '\\x01', 1)`,
      update: `update palermo.case_facts set sealed = '\\x02' where case_id = '${caseId}' and data_class = 'identity'`,
      delete: `delete from palermo.case_facts where case_id = '${caseId}'`,
    }),
  },
  'palermo.case_entry': {
    may: {
      select: seesReleased,
      insert: holdsAndEdits,
      update: holdsAndEdits,
      delete: holdsAndSupervises,
    },
    tries: ({ caseId, organisations: { holder }, accounts, ids }) => ({
      select: `select from palermo.case_entry where id = '${ids.entry}'`,
      insert: `insert into palermo.case_entry (id, case_id, kind, data_class, sealed, organisation_id, account_id, changed_by,
          created_at, updated_at)
        values (${uuid}, '${caseId}', 'probe', 'identity', '\\x01', '${holder}', '${accounts.holder}', '${accounts.holder}', now(), now())`,
      update: `update palermo.case_entry set sealed = '\\x02', changed_by = wall.actor_account() where id = '${ids.entry}'`,
      delete: `delete from palermo.case_entry where id = '${ids.lonelyEntry}'`,
    }),
  },
  'palermo.case_entry_past': {
    may: {
      select: seesReleased,
      insert: holdsAndEdits,
      update: never,
      delete: holdsAndSupervises,
    },
    tries: ({ caseId, organisations: { holder }, accounts, ids }) => ({
      select: `select from palermo.case_entry_past where entry_id = '${ids.entry}'`,
      insert: `insert into palermo.case_entry_past
        values ('${ids.entry}', '${caseId}', 'identity', 9, '\\x01', '${holder}', '${accounts.holder}', now())`,
      update: `update palermo.case_entry_past set sealed = '\\x02' where entry_id = '${ids.entry}'`,
      delete: `delete from palermo.case_entry_past where entry_id = '${ids.entry}'`,
    }),
  },
  'palermo.case_revision': {
    may: { select: seesReleased, insert: holdsAndEdits, update: never, delete: holdsAndSupervises },
    tries: ({ caseId, organisations: { holder }, accounts }) => ({
      select: `select from palermo.case_revision where case_id = '${caseId}' and data_class = 'identity'`,
      insert: `insert into palermo.case_revision (case_id, version, data_class, sealed, account_id, organisation_id)
        values ('${caseId}', 9, 'notes', '\\x01', '${accounts.holder}', '${holder}')`,
      update: `update palermo.case_revision set sealed = '\\x02' where case_id = '${caseId}'`,
      delete: `delete from palermo.case_revision where case_id = '${caseId}'`,
    }),
  },
  'palermo.case_event': {
    may: { select: seesReleased, insert: both(isHolder, works), update: never, delete: never },
    tries: ({ caseId, organisations: { holder }, accounts }) => ({
      select: `select from palermo.case_event where case_id = '${caseId}'`,
      insert: `insert into palermo.case_event (id, case_id, kind, account_id, organisation_id)
        values (${uuid}, '${caseId}', 'changed', '${accounts.holder}', '${holder}')`,
      update: `update palermo.case_event set kind = 'x' where case_id = '${caseId}'`,
      delete: `delete from palermo.case_event where case_id = '${caseId}'`,
    }),
  },
  'palermo.release': {
    may: { select: seesReleased, insert: holdsAndEdits, update: holdsAndEdits, delete: never },
    tries: ({ caseId, releaseId, organisations, accounts }) => ({
      select: `select from palermo.release where id = '${releaseId}'`,
      insert: `insert into palermo.release (id, case_id, from_organisation_id, to_organisation_id, data_classes, purpose,
        basis, expires_at, released_by) values (${uuid}, '${caseId}', '${organisations.holder}',
        '${organisations.stranger}', '{identity}', 'assistance', 'consent', now() + interval '1 day', '${accounts.holder}')`,
      update: `update palermo.release set revoked_at = now() where id = '${releaseId}'`,
      delete: `delete from palermo.release where id = '${releaseId}'`,
    }),
  },
  'palermo.name_index': {
    may: { select: seesReleased, insert: holdsAndEdits, update: never, delete: holdsAndEdits },
    tries: ({ caseId }) => ({
      select: `select from palermo.name_index where case_id = '${caseId}'`,
      insert: `insert into palermo.name_index values ('${caseId}', '\\x09')`,
      update: `update palermo.name_index set key = '\\x08' where case_id = '${caseId}'`,
      delete: `delete from palermo.name_index where case_id = '${caseId}'`,
    }),
  },
  'palermo.draft': {
    may: { select: holdsAndEdits, insert: holdsAndEdits, update: holdsAndEdits, delete: holdsAndEdits },
    tries: ({ ids, organisations: { holder }, accounts }) => ({
      select: `select from palermo.draft where id = '${ids.draft}'`,
      insert: `insert into palermo.draft (id, account_id, organisation_id, wrapped_key, sealed)
        values (${uuid}, '${accounts.holder}', '${holder}', '\\x01', '\\x01')`,
      update: `update palermo.draft set sealed = '\\x02' where id = '${ids.draft}'`,
      delete: `delete from palermo.draft where id = '${ids.draft}'`,
    }),
  },
  'palermo.saved_view': {
    may: { select: isHolder, insert: isHolder, update: never, delete: isHolder },
    tries: ({ ids, organisations: { holder }, accounts }) => ({
      select: `select from palermo.saved_view where id = '${ids.view}'`,
      insert: `insert into palermo.saved_view values (${uuid}, '${accounts.holder}', '${holder}', 'x', '{}')`,
      update: `update palermo.saved_view set name = 'x' where id = '${ids.view}'`,
      delete: `delete from palermo.saved_view where id = '${ids.view}'`,
    }),
  },
  'palermo.case_export': {
    // Asked for by a colleague: their supervisors see it and decide, and nobody asks in another's name.
    may: { select: holdsAndSupervises, insert: holdsAndEdits, update: holdsAndSupervises, delete: never },
    tries: ({ ids, organisations: { holder } }) => ({
      select: `select from palermo.case_export where id = '${ids.caseExport}'`,
      insert: `insert into palermo.case_export (id, organisation_id, asked_by, asked_at, purpose, layout, sealed)
        values (${uuid}, '${holder}', wall.actor_account(), now(), 'assistance', 'palermo', '\\x01')`,
      update: `update palermo.case_export set decided_by = wall.actor_account(), decided_at = now(), agreed = true
        where id = '${ids.caseExport}'`,
      delete: `delete from palermo.case_export where id = '${ids.caseExport}'`,
    }),
  },
  'palermo.erasure_request': {
    may: { select: holdsAndEdits, insert: never, update: holdsAndSupervises, delete: never },
    tries: ({ ids, caseId, organisations: { holder }, accounts, colleague }) => ({
      select: `select from palermo.erasure_request where id = '${ids.erasure}'`,
      insert: `insert into palermo.erasure_request (id, case_id, organisation_id, requested_by, sealed_reason)
        values (${uuid}, '${caseId}', '${holder}', '${colleague}', '\\x01')`,
      update: `update palermo.erasure_request set decided_by = '${accounts.holder}', decided_at = now(), agreed = true
        where id = '${ids.erasure}'`,
      delete: `delete from palermo.erasure_request where id = '${ids.erasure}'`,
    }),
  },
};
