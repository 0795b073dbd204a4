// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  never,
  anyAccount,
  isHolder,
  has,
  both,
  either,
  administersNode,
  administersHolder,
  audits,
  inHolder,
  uuid,
  type TableRow,
} from './table-row.ts';

/** Organisations, accounts, sessions and the journal of audited actions. */
export const accessMatrix: Readonly<Record<string, TableRow>> = {
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
};
