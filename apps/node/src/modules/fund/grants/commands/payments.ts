// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  confirmPayment as confirmEndpoint,
  declinePayment as declineEndpoint,
  type GrantId,
  inputOf,
  type PaymentId,
  proposePayment as proposeEndpoint,
} from '@palermo/contract';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineCommand, type Scope } from '../../../../kernel/use-case.ts';
import { disbursementLines } from '../../ledger/chart.ts';
import { postOnce } from '../../ledger/post-entry.ts';
import { mayConfirmPayment, mayRunFund } from '../../policy.ts';
import { findPayment, insertPayment, markDeclined, markPaid, type PaymentRow } from '../../store-grant-parts.ts';
import { describeGrant, holdGrant } from '../describe-grant.ts';
import { stateOfGrant, stateOfTranche } from '../grant.ts';

const ofPayment = ({ grantId, paymentId }: { grantId: GrantId; paymentId: PaymentId }) => ({
  subjectKind: 'grant',
  subjectIds: [grantId, paymentId],
});

/** Proposes that a tranche is paid. Throws `grant.state` and `grant.tranche-waits`. */
export const proposePayment = defineCommand({
  name: 'fund.proposePayment',
  input: inputOf(proposeEndpoint),
  policy: mayRunFund,
  async run(scope, { grantId, key, trancheId, on }) {
    const { facts, tranches, payments } = await holdGrant(scope, grantId);
    const known = payments.find(({ id }) => id === key);
    if (known) {
      if (known.trancheId !== trancheId || known.on !== on) throw new AppError('fund.key-reused');
      return describeGrant(scope, grantId);
    }
    if (stateOfGrant(facts) !== 'running') throw new AppError('grant.state');
    const tranche = facts.tranches[tranches.findIndex(({ id }) => id === trancheId)];
    if (!tranche) throw new AppError('record.not-found');
    if (stateOfTranche(tranche, facts.reports) !== 'ready') throw new AppError('grant.tranche-waits');
    const { accountId: proposedBy } = scope.actor as AccountActor;
    const payment = { id: key as PaymentId, grantId, trancheId, on, proposedBy, proposedAt: scope.clock() };
    if (!(await insertPayment(scope.db, payment))) throw new AppError('fund.key-reused');
    return describeGrant(scope, grantId);
  },
  audit: ({ grantId, key, trancheId, on }) => ({
    subjectKind: 'grant',
    subjectIds: [grantId, key],
    details: { trancheId, on },
  }),
});

/**
 * Confirms what somebody else proposed: the money leaves in the ledger. Throws `grant.second-person`, `grant.payment-decided`
 * and `fund.not-enough`.
 */
export const confirmPayment = defineCommand({
  name: 'fund.confirmPayment',
  input: inputOf(confirmEndpoint),
  policy: mayConfirmPayment,
  async run(scope, { grantId, paymentId }) {
    const { accountId: by } = scope.actor as AccountActor;
    const entry = await postOnce(scope, { key: paymentId, request: ['disbursement', grantId, paymentId] }, async () => {
      const { row, facts, tranches } = await holdGrant(scope, grantId);
      const payment = await getPayment(scope, grantId, paymentId);
      if (stateOfGrant(facts) !== 'running') throw new AppError('grant.state');
      if (payment.state !== 'proposed') throw new AppError('grant.payment-decided');
      if (payment.proposedBy === by) throw new AppError('grant.second-person');
      const tranche = tranches.find(({ id }) => id === payment.trancheId);
      if (!tranche) throw new AppError('record.not-found');
      const { currency, earmark } = row;
      const lines = disbursementLines({ currency, earmark, amount: tranche.amount });
      return { kind: 'disbursement', on: payment.on, grantId, lines };
    });
    await markPaid(scope.db, { id: paymentId, by, at: scope.clock() }, entry.id);
    return describeGrant(scope, grantId);
  },
  audit: (input, { sums }) => ({ ...ofPayment(input), details: { paid: sums.paid } }),
});

/** Declines a proposed payment; who proposed it takes it back. Throws `grant.payment-decided`. */
export const declinePayment = defineCommand({
  name: 'fund.declinePayment',
  input: inputOf(declineEndpoint),
  policy: mayConfirmPayment,
  async run(scope, { grantId, paymentId, reason }) {
    await getPayment(scope, grantId, paymentId);
    const { accountId: by } = scope.actor as AccountActor;
    const decision = { id: paymentId, by, at: scope.clock() };
    if (!(await markDeclined(scope.db, decision, reason))) throw new AppError('grant.payment-decided');
    return describeGrant(scope, grantId);
  },
  audit: (input) => ofPayment(input),
});

async function getPayment({ db }: Scope, grantId: GrantId, id: PaymentId): Promise<PaymentRow> {
  const payment = await findPayment(db, grantId, id);
  if (!payment) throw new AppError('record.not-found');
  return payment;
}
