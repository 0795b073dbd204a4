// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, stepReferral as endpoint, type CaseId, type NoticeKind, type ReferralView } from '@palermo/contract';
import type { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { notify, releaseCase, type CaseReleased } from '../../cases/index.ts';
import { describeReferral, getReferralRow } from '../describe-referral.ts';
import { mayStepReferral } from '../policy.ts';
import { offersOf, stateAt } from '../referral.ts';
import { sealStep } from '../sealed-words.ts';
import { writeReferralStep, type ReferralRow } from '../store-referrals.ts';

type Asked = z.output<NonNullable<(typeof endpoint)['body']>>;

/** Accepts, rejects, asks, answers, withdraws or finishes a referral; of two people who do so at once, one is told. */
export const stepReferral = defineCommand({
  name: 'services.stepReferral',
  input: inputOf(endpoint),
  policy: mayStepReferral,
  async run(scope, { referralId, ...asked }): Promise<ReferralView> {
    const row = await getReferralRow(scope, referralId);
    requireOffered(scope, row, asked);
    const stepId = newId<string>();
    const { result, caseId } = await writeReferralStep(scope.db, {
      id: stepId,
      referralId,
      version: asked.version,
      step: asked.step,
      reason: asked.reason ?? null,
      sealed: sealStep(scope.keyring, row, stepId, asked.words),
      at: scope.clock(),
    });
    if (result === 'changed') throw new AppError('record.changed');
    if (result === 'over') throw new AppError('referral.over');
    if (result === 'known') throw new AppError('referral.known');
    await tell(scope, row, asked.step);
    if (caseId) await follow(scope, row, { caseId, keeps: asked.keeps });
    return describeReferral(scope, referralId);
  },
  audit: ({ referralId, step, reason }, { case: about }) => ({
    purpose: 'assistance',
    subjectKind: 'referral',
    subjectIds: [referralId],
    details: { step, reason: reason ?? null, case: about?.id ?? null },
  }),
});

/** Throws `record.changed`, `referral.over` and `request.invalid`. */
function requireOffered(scope: Scope, row: ReferralRow, { step, version, reason, words, keeps }: Asked): void {
  const now = scope.clock();
  const direction = row.fromOrganisationId === (scope.actor as AccountActor).organisationId ? 'sent' : 'received';
  if (row.version !== version) throw new AppError('record.changed');
  if (!offersOf(row, direction, now).includes(step)) {
    throw new AppError(stateAt(row, now) === 'lapsed' ? 'referral.over' : 'record.changed');
  }
  if (step === 'reject' && reason === undefined) throw missing('reason', 'A rejection says why.');
  if ((step === 'ask' || step === 'answer') && words === undefined) throw missing('words', 'There are no words.');
  if (keeps && !(step === 'accept' && row.asks === 'handOver')) {
    throw missing('keeps', 'Only whoever takes a case over says what its former holder still sees.');
  }
}

function missing(path: string, detail: string): AppError {
  return new AppError('request.invalid', { fields: [{ path, code: 'required', detail }] });
}

const notices: Readonly<Record<ReferralRow['asks'], Partial<Record<Asked['step'], NoticeKind>>>> = {
  service: {
    ask: 'referralAsked',
    answer: 'referralAnswered',
    accept: 'referralAccepted',
    reject: 'referralRejected',
    withdraw: 'referralWithdrawn',
  },
  handOver: {
    ask: 'referralAsked',
    answer: 'referralAnswered',
    accept: 'handOverAccepted',
    reject: 'handOverRejected',
    withdraw: 'referralWithdrawn',
  },
};

async function tell(scope: Scope, row: ReferralRow, step: Asked['step']): Promise<void> {
  const kind = notices[row.asks][step];
  if (!kind) return;
  const own = (scope.actor as AccountActor).organisationId;
  const other = row.fromOrganisationId === own ? row.toOrganisationId : row.fromOrganisationId;
  await notify(scope, { kind, to: { organisationId: other }, subjectId: row.id });
}

/** What follows from an acceptance: others learn what was released, and the former holder keeps what it is granted. */
async function follow(
  scope: Scope,
  row: ReferralRow,
  { caseId, keeps }: { readonly caseId: CaseId; readonly keeps: Asked['keeps'] },
): Promise<void> {
  if (row.asks === 'service') {
    const released: CaseReleased = { kind: 'cases.released', caseId };
    await scope.publish(released);
    return;
  }
  if (!keeps) return;
  const { pack } = await getNodeSettings(scope);
  await releaseCase(scope, pack, caseId, { ...keeps, organisationId: row.fromOrganisationId });
}
