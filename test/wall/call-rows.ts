// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';
import { both, either, has, isHolder, never, type May, type TableRow, uuid } from './table-row.ts';
import type { World } from './world-rows.ts';

/** A published call with an eligible application that the holder's account assesses, and a draft of another call. */
const callIds = {
  call: '0197b5a0-7f00-7000-8000-0000000fb001',
  draftCall: '0197b5a0-7f00-7000-8000-0000000fb002',
  applicant: '0197b5a0-7f00-7000-8000-0000000fb003',
  application: '0197b5a0-7f00-7000-8000-0000000fb004',
  otherApplication: '0197b5a0-7f00-7000-8000-0000000fb005',
  code: '0197b5a0-7f00-7000-8000-0000000fb006',
};
const { call, draftCall, applicant, application, otherApplication } = callIds;
const me = 'wall.actor_account()';
const mine = 'wall.actor_organisation()';

const sheet = `'[{"key":"sNeed","max":10,"weight":1}]'`;
const callInsert = (id: string, organisation: string, by: string, state = 'draft'): string =>
  `insert into palermo.fund_call (id, organisation_id, created_by, state, words, opens_on, closes_on, currency, amount_min,
     amount_max, months_min, months_max, rules, questions, sheet, assessor_count, trustee_count, blind, tie_rule, updated_at)
   values (${id}, ${organisation}, ${by}, '${state}', '{}', current_date - 9, current_date + 9, 'USD', 1, 9, 1, 9, '[]', '[]',
     ${sheet}, 2, 2, true, 'spread', now())`;
const applicationInsert = (id: string, state: string, reference: string): string =>
  `insert into palermo.fund_application (id, call_id, applicant_id, reference, state, begun_at, saved_at, submitted_at,
     state_at, wrapped_key, amount, months)
   values ('${id}', '${call}', '${applicant}', '${reference}', '${state}', now(), now(),
     ${state === 'draft' ? 'null' : 'now()'}, now(), '\\x01', 5, 5)`;
const partInsert = (table: string, id: string): string =>
  `insert into palermo.${table} (application_id, applicant_id, sealed) values ('${id}', '${applicant}', '\\x01')`;
const assignmentInsert = (id: string, account: string, by: string, state = 'waiting'): string =>
  `insert into palermo.fund_assignment (application_id, account_id, call_id, state, assigned_by, assigned_at)
   values ('${id}', '${account}', '${call}', '${state}', ${by}, now())`;
const scoreInsert = (id: string, account: string): string =>
  `insert into palermo.fund_score (application_id, account_id, call_id, saved_at)
   values ('${id}', '${account}', '${call}', now())`;
const conflictInsert = (id: string, account: string, by: string, kind: string): string =>
  `insert into palermo.fund_conflict values ('${id}', ${account}, '${kind}', null, ${by}, now())`;
const checkInsert = (id: string, by: string): string =>
  `insert into palermo.fund_check values (${uuid}, '${id}', 'amount', 'overridden', null, ${by}, now())`;
const lineInsert = (id: string): string =>
  `insert into palermo.fund_decision_line values ('${id}', '${call}', 'reserve', null, '\\x01')`;

/** A row of everything about calls, where the database is new enough to have it. */
export async function insertCallRows(client: pg.Client, { organisations, accounts, colleague }: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.fund_call') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  const by = `'${accounts.holder}'`;
  const statements = [
    callInsert(`'${call}'`, `'${organisations.holder}'`, by, 'published'),
    callInsert(`'${draftCall}'`, `'${organisations.holder}'`, by),
    `insert into palermo.fund_applicant values ('${applicant}', 'en', '\\x01', '\\x01', now())`,
    `insert into palermo.fund_applicant_code values ('${callIds.code}', '${applicant}', '\\x01', now())`,
    `insert into palermo.fund_applicant_session values ('\\x01', '${applicant}', now(), now(), now() + interval '1 hour')`,
    applicationInsert(application, 'eligible', 'AAAAAA'),
    applicationInsert(otherApplication, 'draft', 'BBBBBB'),
    partInsert('fund_content', application),
    partInsert('fund_identity', application),
    checkInsert(application, by),
    assignmentInsert(application, accounts.holder, `'${colleague}'`, 'declared'),
    scoreInsert(application, accounts.holder),
    assignmentInsert(application, accounts.stranger, `'${colleague}'`),
    conflictInsert(application, `'${accounts.stranger}'`, `'${accounts.stranger}'`, 'declared'),
    `insert into palermo.fund_interest values (${uuid}, ${by}, '\\x01', '\\x01', now())`,
    `insert into palermo.fund_decision (call_id, proposed_by, proposed_at) values ('${call}', '${colleague}', now())`,
    lineInsert(application),
    `insert into palermo.fund_vote values ('${call}', ${by}, 1, now())`,
  ];
  for (const statement of statements) await client.query(statement);
}

const officer = has('grantsOfficer');
const fund = has('grantsOfficer', 'trustee');
/** The account of the stranger is in conflict about the application. */
const notInConflict: May = ({ relation }) => relation !== 'stranger';
const fundFree = both(fund, notInConflict);
const assesses = both(has('assessor'), isHolder);
/** The holder assesses the blind call, and does not learn who applies by any other role. */
const learnsWho = both(fund, ({ relation }) => relation === 'recipient');
const declares = has('grantsOfficer', 'trustee', 'assessor');

const update = (table: string, change: string, where = 'true'): string =>
  `update palermo.${table} set ${change} where ${where}`;
const select = (table: string): string => `select from palermo.${table}`;
const remove = (table: string): string => `delete from palermo.${table}`;

/** Calls, applicants, applications, assessment and decision, as accounts meet them. Applicants have attacks of their own. */
export const callMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.fund_call': {
    may: { select: () => true, insert: officer, update: officer, delete: officer },
    tries: () => ({
      select: `select from palermo.fund_call where id = '${call}'`,
      insert: callInsert(uuid, mine, me),
      update: update('fund_call', 'closes_on = closes_on + 1', `id = '${call}'`),
      delete: remove('fund_call'),
    }),
  },
  'palermo.fund_applicant': {
    may: { select: both(officer, notInConflict), insert: never, update: never, delete: never },
    tries: () => ({
      select: select('fund_applicant'),
      insert: `insert into palermo.fund_applicant values (${uuid}, 'en', '\\x01', '\\x01', now())`,
      update: update('fund_applicant', "language = 'fr'"),
      delete: remove('fund_applicant'),
    }),
  },
  'palermo.fund_applicant_code': {
    may: {
      select: both(officer, notInConflict),
      insert: both(officer, notInConflict),
      update: both(officer, notInConflict),
      delete: never,
    },
    tries: () => ({
      select: select('fund_applicant_code'),
      insert: `insert into palermo.fund_applicant_code values (${uuid}, '${applicant}', '\\x02', now(), ${me})`,
      update: update('fund_applicant_code', 'revoked_at = now()'),
      delete: remove('fund_applicant_code'),
    }),
  },
  'palermo.fund_applicant_session': {
    may: { select: both(officer, notInConflict), insert: never, update: both(officer, notInConflict), delete: never },
    tries: () => ({
      select: select('fund_applicant_session'),
      insert: `insert into palermo.fund_applicant_session values ('\\x02', '${applicant}', now(), now(), now())`,
      update: update('fund_applicant_session', 'ended_at = now()'),
      delete: remove('fund_applicant_session'),
    }),
  },
  'palermo.fund_application': {
    may: { select: either(fundFree, assesses), insert: never, update: never, delete: never },
    tries: () => ({
      select: select('fund_application'),
      insert: applicationInsert('0197b5a0-7f00-7000-8000-0000000fb099', 'draft', 'CCCCCC'),
      update: update('fund_application', "state = 'approved'", "state = 'eligible'"),
      delete: remove('fund_application'),
    }),
  },
  'palermo.fund_content': {
    may: { select: either(fundFree, assesses), insert: never, update: never, delete: never },
    tries: () => ({
      select: select('fund_content'),
      insert: partInsert('fund_content', otherApplication),
      update: update('fund_content', "sealed = '\\x02'"),
      delete: remove('fund_content'),
    }),
  },
  'palermo.fund_identity': {
    may: { select: learnsWho, insert: never, update: never, delete: never },
    tries: () => ({
      select: select('fund_identity'),
      insert: partInsert('fund_identity', otherApplication),
      update: update('fund_identity', "sealed = '\\x02'"),
      delete: remove('fund_identity'),
    }),
  },
  'palermo.fund_check': {
    may: { select: fundFree, insert: both(officer, notInConflict), update: never, delete: never },
    tries: () => ({
      select: select('fund_check'),
      insert: checkInsert(application, me),
      update: update('fund_check', "finding = 'passed'"),
      delete: remove('fund_check'),
    }),
  },
  'palermo.fund_conflict': {
    may: {
      select: either(officer, ({ relation }) => relation === 'stranger'),
      insert: declares,
      update: never,
      delete: never,
    },
    tries: () => ({
      select: select('fund_conflict'),
      insert: conflictInsert(application, me, me, 'declared'),
      update: update('fund_conflict', "kind = 'connected'"),
      delete: remove('fund_conflict'),
    }),
  },
  'palermo.fund_interest': {
    may: { select: either(officer, isHolder), insert: declares, update: never, delete: both(isHolder, declares) },
    tries: () => ({
      select: select('fund_interest'),
      insert: `insert into palermo.fund_interest values (${uuid}, ${me}, '\\x01', '\\x01', now())`,
      update: update('fund_interest', "mark = '\\x02'"),
      delete: remove('fund_interest'),
    }),
  },
  'palermo.fund_assignment': {
    may: {
      select: either(
        fund,
        both(has('assessor'), ({ relation }) => relation !== 'recipient'),
      ),
      insert: officer,
      update: both(officer, ({ relation }) => relation !== 'holder'),
      delete: never,
    },
    tries: ({ colleague, accounts }) => ({
      select: select('fund_assignment'),
      insert: assignmentInsert(application, colleague, me),
      update: update('fund_assignment', "state = 'removed'", `account_id = '${accounts.holder}'`),
      delete: remove('fund_assignment'),
    }),
  },
  'palermo.fund_score': {
    may: { select: assesses, insert: assesses, update: assesses, delete: never },
    tries: ({ accounts }) => ({
      select: select('fund_score'),
      insert: scoreInsert(application, accounts.holder),
      update: update('fund_score', 'points = \'{"sNeed": 3}\''),
      delete: remove('fund_score'),
    }),
  },
  'palermo.fund_decision': {
    may: { select: fund, insert: fund, update: fund, delete: never },
    tries: () => ({
      select: select('fund_decision'),
      insert: `insert into palermo.fund_decision (call_id, proposed_by, proposed_at) values ('${call}', ${me}, now())`,
      update: update('fund_decision', `version = version + 1, proposed_by = ${me}`),
      delete: remove('fund_decision'),
    }),
  },
  'palermo.fund_decision_line': {
    may: { select: fundFree, insert: fundFree, update: fundFree, delete: fundFree },
    tries: () => ({
      select: select('fund_decision_line'),
      insert: lineInsert(application),
      update: update('fund_decision_line', "outcome = 'declined'"),
      delete: remove('fund_decision_line'),
    }),
  },
  'palermo.fund_vote': {
    may: { select: fund, insert: has('trustee'), update: both(isHolder, has('trustee')), delete: never },
    tries: () => ({
      select: select('fund_vote'),
      insert: `insert into palermo.fund_vote values ('${call}', ${me}, 1, now())`,
      update: update('fund_vote', 'at = now()'),
      delete: remove('fund_vote'),
    }),
  },
};
