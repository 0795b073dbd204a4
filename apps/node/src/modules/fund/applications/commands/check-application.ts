// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  findAllEligible as allEndpoint,
  findEligible as findEndpoint,
  inputOf,
  overrideRule as overrideEndpoint,
  type ApplicationId,
  type ApplicationView,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { getCallRow } from '../../calls/describe-call.ts';
import { mayRunFund } from '../../policy.ts';
import {
  findReady,
  insertChecks,
  moveApplication,
  moveApplications,
  type ApplicationRow,
  type CheckRow,
} from '../../store-applications.ts';
import { findDecision } from '../../store-decisions.ts';
import { sealWords } from '../sealed-application.ts';
import { getApplicationRow, openRules, viewApplication } from '../view-application.ts';

/** States in which officers say whether an application goes on. */
const checkable: readonly ApplicationRow['state'][] = ['submitted', 'eligible', 'ineligible'];

async function requireCheckable(scope: Scope, id: ApplicationId): Promise<ApplicationRow> {
  const row = await getApplicationRow(scope, id, { toChange: true });
  if (!checkable.includes(row.state) || (await findDecision(scope.db, row.callId))) {
    throw new AppError('application.state');
  }
  return row;
}

function checkOf(
  scope: Scope,
  row: ApplicationRow,
  { rule, finding, reason }: Pick<CheckRow, 'rule' | 'finding'> & { readonly reason: string | null },
): CheckRow & { readonly by: AccountActor['accountId'] } {
  const id = newId<string>();
  const sealed = reason === null ? null : sealWords(scope.keyring, row, { table: 'fund_check', row: id }, reason);
  const { accountId: by } = scope.actor as AccountActor;
  return { id, applicationId: row.id, rule, finding, sealed, by, at: scope.clock() };
}

/** Lets an application pass a rule that it does not meet. */
export const overrideRule = defineCommand({
  name: 'fund.overrideRule',
  input: inputOf(overrideEndpoint),
  policy: mayRunFund,
  async run(scope, { applicationId, rule, reason }): Promise<ApplicationView> {
    const row = await requireCheckable(scope, applicationId);
    if (!row.unmet.includes(rule)) throw new AppError('application.state');
    await insertChecks(scope.db, [checkOf(scope, row, { rule, finding: 'overridden', reason })]);
    return viewApplication(scope, applicationId);
  },
  audit: ({ applicationId, rule }) => ({
    subjectKind: 'application',
    subjectIds: [applicationId],
    details: { rule },
  }),
});

/** Says whether an application goes on. Throws `application.unmet` while a rule is neither met nor overridden. */
export const findEligible = defineCommand({
  name: 'fund.findEligible',
  input: inputOf(findEndpoint),
  policy: mayRunFund,
  async run(scope, { applicationId, eligible, reason, version }): Promise<ApplicationView> {
    const row = await requireCheckable(scope, applicationId);
    if (row.version !== version) throw new AppError('record.changed');
    if (eligible && (await openRules(scope, row)).length > 0) throw new AppError('application.unmet');
    if (!eligible && reason === null) throw new AppError('application.reason-missing');
    const finding = eligible ? 'passed' : 'refused';
    await insertChecks(scope.db, [checkOf(scope, row, { rule: 'finding', finding, reason })]);
    await moveApplication(scope.db, applicationId, { state: eligible ? 'eligible' : 'ineligible', at: scope.clock() });
    return viewApplication(scope, applicationId);
  },
  audit: ({ applicationId, eligible }) => ({
    subjectKind: 'application',
    subjectIds: [applicationId],
    details: { eligible },
  }),
});

/** Lets every application that meets all rules go on. */
export const findAllEligible = defineCommand({
  name: 'fund.findAllEligible',
  input: inputOf(allEndpoint),
  policy: mayRunFund,
  async run(scope, { callId }) {
    await getCallRow(scope, callId);
    if (await findDecision(scope.db, callId)) throw new AppError('call.state');
    const ids = await findReady(scope.db, callId);
    const at = scope.clock();
    const { accountId: by } = scope.actor as AccountActor;
    await insertChecks(
      scope.db,
      ids.map((applicationId) => {
        return { id: newId<string>(), applicationId, rule: 'finding', finding: 'passed', sealed: null, by, at };
      }),
    );
    await moveApplications(scope.db, ids, { state: 'eligible', at });
    return { passed: ids.length };
  },
  audit: ({ callId }, { passed }) => ({ subjectKind: 'call', subjectIds: [callId], details: { passed } }),
});
