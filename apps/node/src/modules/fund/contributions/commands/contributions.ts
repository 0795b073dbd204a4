// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  acknowledgeContribution as acknowledgeEndpoint,
  type ContributionId,
  type ContributionView,
  inputOf,
  recordContribution as recordEndpoint,
  recordReceipt as receiptEndpoint,
  releasePledge as releaseEndpoint,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { newId } from '../../../../kernel/ids.ts';
import { type AuditNote, defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { pledgeLines, pledgeReleaseLines, receiptLines } from '../../ledger/chart.ts';
import { postOnce } from '../../ledger/post-entry.ts';
import { readAmount } from '../../money.ts';
import { mayRunFund } from '../../policy.ts';
import { insertContribution, markAcknowledged } from '../../store-contributions.ts';
import { describeContribution, getContributionRow, sumContributions } from '../describe-contribution.ts';

const noteOf = (view: ContributionView): AuditNote => ({
  subjectKind: 'contribution',
  subjectIds: [view.id],
  details: { currency: view.currency, received: view.received, outstanding: view.outstanding },
});

/** Records what somebody pledged: the contribution and its entry in one. */
export const recordContribution = defineCommand({
  name: 'fund.recordContribution',
  input: inputOf(recordEndpoint),
  policy: mayRunFund,
  async run(scope, { key, amount, ...described }) {
    const { currency, earmark, pledgedOn } = described;
    const sum = { currency, earmark, amount: readAmount(amount, currency) };
    const { contributionId } = await postOnce(scope, { key, request: ['pledge', amount, described] }, async () => {
      const id = newId<ContributionId>();
      const { accountId: by } = scope.actor as AccountActor;
      await insertContribution(scope.db, { ...described, id, by, at: scope.clock() });
      return { kind: 'pledge', on: pledgedOn, contributionId: id, lines: pledgeLines(sum) };
    });
    if (contributionId === null) throw new AppError('fund.key-reused');
    return describeContribution(scope, contributionId);
  },
  audit: (_input, view) => noteOf(view),
});

/** Records that money reached the bank: what was pledged of it is outstanding no longer. */
export const recordReceipt = defineCommand({
  name: 'fund.recordReceipt',
  input: inputOf(receiptEndpoint),
  policy: mayRunFund,
  async run(scope, { contributionId, key, on, amount, memo }) {
    const request = ['receipt', contributionId, on, amount, memo];
    await postOnce(scope, { key, request }, async () => {
      const { sum, outstanding } = await openSum(scope, contributionId, amount);
      const ofPledge = outstanding < sum.amount ? outstanding : sum.amount;
      return { kind: 'receipt', on, memo, contributionId, lines: receiptLines(sum, ofPledge) };
    });
    return describeContribution(scope, contributionId);
  },
  audit: (_input, view) => noteOf(view),
});

/** Records that a part of a pledge will not come. Throws `fund.not-enough` where more would be let go than is outstanding. */
export const releasePledge = defineCommand({
  name: 'fund.releasePledge',
  input: inputOf(releaseEndpoint),
  policy: mayRunFund,
  async run(scope, { contributionId, key, on, amount, memo }) {
    const request = ['pledgeRelease', contributionId, on, amount, memo];
    await postOnce(scope, { key, request }, async () => {
      const { sum } = await openSum(scope, contributionId, amount);
      return { kind: 'pledgeRelease', on, memo, contributionId, lines: pledgeReleaseLines(sum) };
    });
    return describeContribution(scope, contributionId);
  },
  audit: (_input, view) => noteOf(view),
});

/** Records that the contributor was thanked. Throws `contribution.nothing-received` and `record.changed`. */
export const acknowledgeContribution = defineCommand({
  name: 'fund.acknowledge',
  input: inputOf(acknowledgeEndpoint),
  policy: mayRunFund,
  async run(scope, { contributionId, on, version }) {
    await getContributionRow(scope, contributionId);
    const sums = (await sumContributions(scope, [contributionId])).get(contributionId);
    if (!sums || sums.received <= 0n) throw new AppError('contribution.nothing-received');
    const { accountId: by } = scope.actor as AccountActor;
    if (!(await markAcknowledged(scope.db, { id: contributionId, version, on, by }))) {
      throw new AppError('record.changed');
    }
    return describeContribution(scope, contributionId);
  },
  audit: (_input, view) => noteOf(view),
});

async function openSum(scope: Scope, id: ContributionId, amount: string) {
  const { currency, earmark } = await getContributionRow(scope, id);
  const outstanding = (await sumContributions(scope, [id])).get(id)?.outstanding ?? 0n;
  return { sum: { currency, earmark, amount: readAmount(amount, currency) }, outstanding };
}
