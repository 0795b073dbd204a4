// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  decideGrantReport as decideEndpoint,
  type GrantId,
  type GrantReportId,
  inputOf,
  recordGrantAudit as auditEndpoint,
  recordGrantReport as recordEndpoint,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { readAmount } from '../../money.ts';
import { mayRunFund } from '../../policy.ts';
import { decideReport, insertAudit, saveReport } from '../../store-grant-parts.ts';
import { describeGrant, holdGrant, type WholeGrant } from '../describe-grant.ts';
import { stateOfGrant } from '../grant.ts';

/** Keeps what the grantee reported. Throws `grant.state`, and `record.changed` where it was accepted or changed meanwhile. */
export const recordGrantReport = defineCommand({
  name: 'fund.recordReport',
  input: inputOf(recordEndpoint),
  policy: mayRunFund,
  async run(scope, { grantId, reportId, spent, results, ...said }) {
    const { row } = await holdRunning(scope, grantId, reportId);
    const byKind = new Map(results.map((result) => [result.kind, result]));
    if (byKind.size !== results.length) throw new AppError('request.invalid');
    const report = { ...said, id: reportId, spent: readAmount(spent, row.currency), results };
    if (!(await saveReport(scope.db, report))) throw new AppError('record.changed');
    return describeGrant(scope, grantId);
  },
  audit: ({ grantId, reportId }) => ({ subjectKind: 'grant', subjectIds: [grantId, reportId] }),
});

/** Accepts a report, or sends it back with a reason. */
export const decideGrantReport = defineCommand({
  name: 'fund.decideReport',
  input: inputOf(decideEndpoint),
  policy: mayRunFund,
  async run(scope, { grantId, reportId, accept, reason, version }) {
    await holdRunning(scope, grantId, reportId);
    if (!accept && reason === undefined) throw new AppError('request.invalid');
    const { accountId: by } = scope.actor as AccountActor;
    const decision = { id: reportId, version, accept, reason: reason ?? null, by, at: scope.clock() };
    if (!(await decideReport(scope.db, decision))) throw new AppError('record.changed');
    return describeGrant(scope, grantId);
  },
  audit: ({ grantId, reportId, accept }) => ({
    subjectKind: 'grant',
    subjectIds: [grantId, reportId],
    details: { accept },
  }),
});

/** Keeps what an auditor found. */
export const recordGrantAudit = defineCommand({
  name: 'fund.recordAudit',
  input: inputOf(auditEndpoint),
  policy: mayRunFund,
  async run(scope, { grantId, key, questioned, ...found }) {
    const { row } = await holdRunning(scope, grantId);
    const { accountId: by } = scope.actor as AccountActor;
    const amount = readAmount(questioned, row.currency);
    await insertAudit(scope.db, { ...found, id: key, grantId, questioned: amount, by, at: scope.clock() });
    return describeGrant(scope, grantId);
  },
  audit: ({ grantId, key, opinion }) => ({ subjectKind: 'grant', subjectIds: [grantId, key], details: { opinion } }),
});

async function holdRunning(scope: Scope, grantId: GrantId, reportId?: GrantReportId): Promise<WholeGrant> {
  const grant = await holdGrant(scope, grantId);
  if (reportId !== undefined && !grant.reports.some(({ id }) => id === reportId)) {
    throw new AppError('record.not-found');
  }
  if (stateOfGrant(grant.facts) !== 'running') throw new AppError('grant.state');
  return grant;
}
