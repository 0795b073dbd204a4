// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { duplicateMatrix } from './duplicate-rows.ts';
import { identificationMatrix } from './matrix-identification.ts';
import { statisticsMatrix } from './matrix-statistics.ts';
import {
  never,
  anyAccount,
  works,
  isHolder,
  has,
  both,
  either,
  administersNode,
  administersHolder,
  audits,
  inHolder,
  holdsAndEdits,
  seesReleased,
  uuid,
  type TableRow,
} from './table-row.ts';

/** Every table of the node. A table without a row here fails the test. */
export const matrix: Readonly<Record<string, TableRow>> = {
  'palermo.node_setting': {
    may: { select: anyAccount, insert: administersNode, update: administersNode, delete: never },
    tries: () => ({
      select: "select from palermo.node_setting where key = 'probe'",
      insert: "insert into palermo.node_setting values (gen_random_uuid()::text, '{}')",
      update: "update palermo.node_setting set value = '{}' where key = 'probe'",
      delete: "delete from palermo.node_setting where key = 'probe'",
    }),
  },
  'palermo.organisation': {
    may: { select: anyAccount, insert: administersNode, update: administersNode, delete: never },
    tries: ({ organisations: { holder } }) => ({
      select: `select from palermo.organisation where id = '${holder}'`,
      insert: `insert into palermo.organisation values (${uuid}, 'new', 'police')`,
      update: `update palermo.organisation set name = name where id = '${holder}'`,
      delete: `delete from palermo.organisation where id = '${holder}'`,
    }),
  },
  'palermo.account': {
    may: { select: either(inHolder, audits), insert: never, update: administersHolder, delete: never },
    tries: ({ organisations: { holder }, colleague }) => ({
      select: `select from palermo.account where id = '${colleague}'`,
      insert: `insert into palermo.account values (${uuid}, '${holder}', 'new@example.org', 'new', 'en')`,
      update: `update palermo.account set name = name where id = '${colleague}'`,
      delete: `delete from palermo.account where id = '${colleague}'`,
    }),
  },
  'palermo.account_role': {
    may: { select: inHolder, insert: administersHolder, update: never, delete: administersHolder },
    tries: ({ organisations: { holder }, colleague }) => ({
      select: `select from palermo.account_role where account_id = '${colleague}'`,
      insert: `insert into palermo.account_role values ('${colleague}', '${holder}', 'analyst')`,
      update: `update palermo.account_role set role = 'supervisor' where account_id = '${colleague}'`,
      delete: `delete from palermo.account_role where account_id = '${colleague}'`,
    }),
  },
  'palermo.credential': {
    may: { select: never, insert: never, update: never, delete: never },
    tries: ({ accounts: { holder } }) => ({
      select: `select from palermo.credential where account_id = '${holder}'`,
      insert: `insert into palermo.credential (account_id, password_hash) values ('${holder}', 'x') on conflict do nothing`,
      update: `update palermo.credential set password_hash = 'x' where account_id = '${holder}'`,
      delete: `delete from palermo.credential where account_id = '${holder}'`,
    }),
  },
  'palermo.recovery_code': {
    may: { select: never, insert: never, update: never, delete: never },
    tries: ({ accounts: { holder } }) => ({
      select: `select from palermo.recovery_code where account_id = '${holder}'`,
      insert: `insert into palermo.recovery_code values ('${holder}', '\\x09')`,
      update: `update palermo.recovery_code set used_at = now() where account_id = '${holder}'`,
      delete: `delete from palermo.recovery_code where account_id = '${holder}'`,
    }),
  },
  'palermo.sign_in_attempt': {
    may: { select: never, insert: never, update: never, delete: never },
    tries: () => ({
      select: 'select from palermo.sign_in_attempt',
      insert: "insert into palermo.sign_in_attempt (key_hash) values ('\\x09')",
      update: 'update palermo.sign_in_attempt set failure_count = 0',
      delete: 'delete from palermo.sign_in_attempt',
    }),
  },
  'palermo.invitation': {
    may: { select: administersHolder, insert: administersHolder, update: administersHolder, delete: never },
    tries: ({ organisations: { holder }, ids }) => ({
      select: `select from palermo.invitation where id = '${ids.invitation}'`,
      insert: `insert into palermo.invitation (id, organisation_id, email, roles, token_hash, expires_at)
        values (${uuid}, '${holder}', 'x@example.org', '{analyst}', '\\x09', now())`,
      update: `update palermo.invitation set withdrawn_at = now() where id = '${ids.invitation}'`,
      delete: `delete from palermo.invitation where id = '${ids.invitation}'`,
    }),
  },
  'palermo.session': {
    may: { select: isHolder, insert: never, update: isHolder, delete: never },
    tries: ({ organisations: { holder }, accounts, ids }) => ({
      select: `select from palermo.session where id = '${ids.session}'`,
      insert: `insert into palermo.session (id, account_id, organisation_id, token_hash, channel, device, state, expires_at)
        values (${uuid}, '${accounts.holder}', '${holder}', '\\x09', 'browser', '', 'active', now())`,
      update: `update palermo.session set ended_at = now() where id = '${ids.session}'`,
      delete: `delete from palermo.session where id = '${ids.session}'`,
    }),
  },
  'palermo.audit_entry': {
    may: {
      select: either(
        both(has('auditor'), ({ kind }) => kind === 'auditor'),
        both(isHolder, has('auditor', 'supervisor')),
      ),
      insert: never,
      update: never,
      delete: never,
    },
    tries: () => ({
      select: 'select from palermo.audit_entry where sequence = 1',
      insert: `insert into palermo.audit_entry (sequence, at, action, result, body, previous_hash, hash)
        values (99, now(), 'x', 'done', '{}', '\\x00', '\\x00')`,
      update: "update palermo.audit_entry set action = 'x' where sequence = 1",
      delete: 'delete from palermo.audit_entry where sequence = 1',
    }),
  },
  'palermo.audit_head': {
    may: { select: never, insert: never, update: never, delete: never },
    tries: () => ({
      select: 'select from palermo.audit_head',
      insert: "insert into palermo.audit_head values (true, 9, '\\x00') on conflict do nothing",
      update: 'update palermo.audit_head set sequence = 0',
      delete: 'delete from palermo.audit_head',
    }),
  },
  'palermo.audit_checkpoint': {
    may: { select: has('auditor', 'supervisor'), insert: never, update: never, delete: never },
    tries: () => ({
      select: 'select from palermo.audit_checkpoint',
      insert: "insert into palermo.audit_checkpoint values (9, now(), '\\x00', '\\x00', 'k', '\\x00')",
      update: 'update palermo.audit_checkpoint set size = 9',
      delete: 'delete from palermo.audit_checkpoint',
    }),
  },
  'palermo.person': {
    may: { select: seesReleased, insert: holdsAndEdits, update: both(isHolder, has('supervisor')), delete: never },
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
      delete: both(isHolder, has('supervisor')),
    },
    tries: ({ caseId }) => ({
      select: `select from palermo.case_facts where case_id = '${caseId}' and data_class = 'identity'`,
      insert: `insert into palermo.case_facts values ('${caseId}', 'notes', '\\x01', 1)`,
      update: `update palermo.case_facts set sealed = '\\x02' where case_id = '${caseId}' and data_class = 'identity'`,
      delete: `delete from palermo.case_facts where case_id = '${caseId}'`,
    }),
  },
  'palermo.case_revision': {
    may: { select: seesReleased, insert: holdsAndEdits, update: never, delete: both(isHolder, has('supervisor')) },
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
  'palermo.erasure_request': {
    may: { select: holdsAndEdits, insert: never, update: both(isHolder, has('supervisor')), delete: never },
    tries: ({ ids, caseId, organisations: { holder }, accounts, colleague }) => ({
      select: `select from palermo.erasure_request where id = '${ids.erasure}'`,
      insert: `insert into palermo.erasure_request (id, case_id, organisation_id, requested_by, sealed_reason)
        values (${uuid}, '${caseId}', '${holder}', '${colleague}', '\\x01')`,
      update: `update palermo.erasure_request set decided_by = '${accounts.holder}', decided_at = now(), agreed = true
        where id = '${ids.erasure}'`,
      delete: `delete from palermo.erasure_request where id = '${ids.erasure}'`,
    }),
  },
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
      delete: both(isHolder, has('supervisor')),
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
  ...duplicateMatrix,
  ...identificationMatrix,
  ...statisticsMatrix,
  'wall.secret': {
    may: { select: never, insert: never, update: never, delete: never },
    tries: () => ({
      select: 'select from wall.secret',
      insert: 'insert into wall.secret select * from wall.secret',
      update: 'update wall.secret set single = true',
      delete: 'delete from wall.secret',
    }),
  },
};
