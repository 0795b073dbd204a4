// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  CaseId,
  DataClassCode,
  NeedId,
  OrganisationId,
  ReferralId,
  ReferralPreview,
  ReleaseRequest,
  ServiceId,
  ServiceKindCode,
} from '@palermo/contract';
import type { z } from 'zod';
import type { AccountActor } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { getNodeSettings } from '../access/index.ts';
import { findMajority, notify, releaseCase } from '../cases/index.ts';
import { answerDaysMax } from './referral.ts';
import { newReferralKey, sealStep } from './sealed-words.ts';
import { findReleaseRow, insertReferral, rehearse, writeReferralStep } from './store-referrals.ts';

type ReleasePlan = Omit<z.output<typeof ReleaseRequest>, 'organisationId'>;

/** What is asked of another organisation about a case that the actor's organisation holds. */
export interface Asked {
  readonly caseId: CaseId;
  readonly to: OrganisationId;
  readonly service: { readonly id: ServiceId; readonly kind: ServiceKindCode } | null;
  readonly needId: NeedId | null;
  readonly preview: ReferralPreview;
  readonly release: ReleasePlan | undefined;
  readonly forRole: 'caseworker' | 'supervisor' | null;
  readonly answerBy: string;
  readonly words: string | undefined;
}

/**
 * Sends a referral or asks for a hand-over: one preview for the other side, the case for one's own. Throws `referral.time`,
 * `referral.release-ends`, `request.invalid` and whatever a release of these parts would throw.
 */
export async function send(scope: Scope, asked: Asked): Promise<ReferralId> {
  const { accountId, organisationId } = scope.actor as AccountActor;
  const now = scope.clock();
  const answerBy = new Date(asked.answerBy);
  if (answerBy <= now || answerBy > addDays(now, answerDaysMax)) throw new AppError('referral.time');
  await requireTrueAge(scope, asked);
  const id = newId<ReferralId>();
  const { wrapped } = newReferralKey(scope.keyring, id);
  await insertReferral(scope.db, {
    ...asked.preview,
    id,
    asks: asked.service ? 'service' : 'handOver',
    fromOrganisationId: organisationId,
    toOrganisationId: asked.to,
    serviceId: asked.service?.id ?? null,
    kind: asked.service?.kind ?? null,
    offeredClasses: [...(asked.release?.dataClasses ?? [])] as z.infer<typeof DataClassCode>[],
    offeredUntil: asked.release?.until ?? null,
    forRole: asked.forRole,
    wrappedKey: wrapped,
    sentBy: accountId,
    sentAt: now,
    answerBy,
    caseId: asked.caseId,
    needId: asked.needId,
    plannedRelease: asked.release ? await tryRelease(scope, asked, asked.release) : null,
  });
  const stepId = newId<string>();
  const sealed = sealStep(scope.keyring, { id, wrappedKey: wrapped }, stepId, asked.words);
  await writeReferralStep(scope.db, {
    id: stepId,
    referralId: id,
    version: 1,
    step: 'send',
    reason: null,
    sealed,
    at: now,
  });
  const kind = asked.service ? 'referralWaiting' : 'handOverAsked';
  await notify(scope, {
    kind,
    to: { organisationId: asked.to },
    ...(asked.forRole ? { roles: [asked.forRole] } : {}),
    subjectId: id,
  });
  return id;
}

/** Whoever is not known to be an adult is a child, for a recipient as for everybody. */
async function requireTrueAge(scope: Scope, { caseId, preview }: Asked): Promise<void> {
  if (preview.age !== 'adult' || (await findMajority(scope.db, caseId)) === 'adult') return;
  const detail = 'The person is not known to be an adult; whose age is in doubt is treated as a child.';
  throw new AppError('request.invalid', { fields: [{ path: 'preview.age', code: 'not-an-adult', detail }] });
}

/** The release as it will be written on acceptance: made now, by all the rules of releases, and taken back. */
async function tryRelease(scope: Scope, { caseId, to, answerBy }: Asked, release: ReleasePlan): Promise<unknown> {
  if (release.until < answerBy.slice(0, 10)) throw new AppError('referral.release-ends');
  const { pack } = await getNodeSettings(scope);
  const trial: Scope = { ...scope, publish: async () => {}, afterCommit: () => {} };
  return rehearse(scope.db, async () => {
    const { id } = await releaseCase(trial, pack, caseId, { ...release, organisationId: to });
    return findReleaseRow(scope.db, id);
  });
}
