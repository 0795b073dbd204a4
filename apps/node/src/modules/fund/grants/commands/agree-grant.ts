// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  agreeGrant as agreeEndpoint,
  type GrantId,
  type GrantReportId,
  inputOf,
  openGrantByHand as openEndpoint,
  type TrancheId,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { commitmentLines } from '../../ledger/chart.ts';
import { postOnce } from '../../ledger/post-entry.ts';
import { readAmount } from '../../money.ts';
import { mayRunFund } from '../../policy.ts';
import { insertReports, insertTranches } from '../../store-grant-parts.ts';
import { findGrant, markAgreed } from '../../store-grants.ts';
import { describeGrant, describeGrantLines, holdGrant } from '../describe-grant.ts';
import { checkPlan } from '../grant-plan.ts';
import { stateOfGrant } from '../grant.ts';
import { openGrant } from '../open-grant.ts';

/** Opens a grant that was decided on before applications were kept here. */
export const openGrantByHand = defineCommand({
  name: 'fund.openGrant',
  input: inputOf(openEndpoint),
  policy: mayRunFund,
  async run(scope, { key, amount, ...description }) {
    const whole = {
      ...description,
      applicationId: null,
      callId: null,
      amount: readAmount(amount, description.currency),
    };
    const id = await openGrant(scope, whole, key as GrantId);
    const row = await findGrant(scope.db, id);
    const [line] = row ? await describeGrantLines(scope, [row]) : [];
    if (!line || line.title !== description.title) throw new AppError('fund.key-reused');
    return line;
  },
  audit: (_input, { id, reference }) => ({ subjectKind: 'grant', subjectIds: [id], details: { reference } }),
});

/**
 * Signs the agreement: its tranches and reports are planned and the money is committed, in one. Throws `grant.state`,
 * `grant.tranches-sum`, `grant.plan-order` and `fund.not-enough`.
 */
export const agreeGrant = defineCommand({
  name: 'fund.agreeGrant',
  input: inputOf(agreeEndpoint),
  policy: mayRunFund,
  async run(scope, { grantId, key, version, ...agreement }) {
    const { on, needsAudit } = agreement;
    await postOnce(scope, { key, request: ['commitment', grantId, agreement] }, async () => {
      const { row, facts } = await holdGrant(scope, grantId);
      if (stateOfGrant(facts) !== 'opened') throw new AppError('grant.state');
      const { currency, earmark, amount } = row;
      const tranches = agreement.tranches.map((tranche, at) => ({
        ...tranche,
        id: newId<TrancheId>(),
        grantId,
        number: at + 1,
        amount: readAmount(tranche.amount, currency),
      }));
      const reports = agreement.reports.map((report, at) => ({
        ...report,
        id: newId<GrantReportId>(),
        grantId,
        number: at + 1,
        isFinal: at === agreement.reports.length - 1,
      }));
      checkPlan({ amount, tranches, reports });
      await insertReports(scope.db, reports);
      await insertTranches(scope.db, tranches);
      const { accountId: by } = scope.actor as AccountActor;
      const change = { id: grantId, version, at: scope.clock() };
      if (!(await markAgreed(scope.db, change, { on, by, needsAudit }))) throw new AppError('record.changed');
      return { kind: 'commitment', on, grantId, lines: commitmentLines({ currency, earmark, amount }) };
    });
    return describeGrant(scope, grantId);
  },
  audit: ({ grantId }, { sums }) => ({
    subjectKind: 'grant',
    subjectIds: [grantId],
    details: { committed: sums.committed },
  }),
});
