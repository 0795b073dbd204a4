// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  inputOf,
  requestHandOver as handOverEndpoint,
  sendReferral as sendEndpoint,
  type ServiceKindCode,
} from '@palermo/contract';
import { classesNeededBy } from '@palermo/terms';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineCommand } from '../../../kernel/use-case.ts';
import { findOrganisation } from '../../access/index.ts';
import { findKeptFiles, keyOf, openCase } from '../../cases/index.ts';
import { describeReferral } from '../describe-referral.ts';
import { getService } from '../describe-service.ts';
import { mayEditServices, mayHandOver } from '../policy.ts';
import { send } from '../send.ts';
import { findReferralsOfCase } from '../store-referrals.ts';
import { findNeeds } from '../store-support.ts';

/** Asks another organisation for a service, with a preview of codes; the case is released only when it accepts, if at all. */
export const sendReferral = defineCommand({
  name: 'services.refer',
  input: inputOf(sendEndpoint),
  policy: mayEditServices,
  async run(scope, { caseId, serviceId, needId, preview, release, forRole, answerBy }) {
    keyOf(await openCase(scope, caseId, { toChange: true }));
    const service = await getService(scope, serviceId);
    if (service.organisationId === (scope.actor as AccountActor).organisationId) {
      throw new AppError('referral.own-service');
    }
    if (service.closedAt !== null || !service.takesReferrals) throw new AppError('service.closed');
    const organisation = await findOrganisation(scope, service.organisationId);
    if (!organisation?.active) throw new AppError('organisation.closed');
    if (organisation.kind === 'border') throw new AppError('referral.firewall');
    requireNeeded(service.kind, release?.dataClasses ?? []);
    if (needId !== undefined && !(await findNeeds(scope.db, caseId)).some(({ id }) => id === needId)) {
      throw new AppError('record.not-found');
    }
    const id = await send(scope, {
      caseId,
      to: service.organisationId,
      service,
      needId: needId ?? null,
      preview,
      release,
      forRole: forRole ?? null,
      answerBy,
      words: undefined,
    });
    return describeReferral(scope, id);
  },
  audit: ({ caseId, serviceId, release, purpose }, { id }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { referral: id, service: serviceId, dataClasses: release?.dataClasses ?? [] },
  }),
});

/** Throws `referral.class-not-needed`. */
function requireNeeded(kind: ServiceKindCode, asked: readonly string[]): void {
  const needed: readonly string[] = classesNeededBy(kind);
  if (asked.every((each) => needed.includes(each))) return;
  throw new AppError('referral.class-not-needed');
}

/** Asks another organisation to take over a whole case. Nothing moves before it accepts. */
export const requestHandOver = defineCommand({
  name: 'services.requestHandOver',
  input: inputOf(handOverEndpoint),
  policy: mayHandOver,
  async run(scope, { caseId, organisationId, preview, answerBy, words }) {
    // A file that is part of another goes with the one that stands for both.
    if ((await findKeptFiles(scope.db, [caseId])).size > 0) throw new AppError('case.merged');
    keyOf(await openCase(scope, caseId, { toChange: true }));
    const to = await findOrganisation(scope, organisationId);
    if (!to || to.id === (scope.actor as AccountActor).organisationId) throw new AppError('record.not-found');
    if (!to.active) throw new AppError('organisation.closed');
    if (to.kind === 'border') throw new AppError('referral.firewall');
    const sent = await findReferralsOfCase(scope.db, caseId);
    const now = scope.clock();
    const waits = sent.some(
      ({ asks, state, answerBy: until }) =>
        asks === 'handOver' && (state === 'waiting' || state === 'asked') && until > now,
    );
    if (waits) throw new AppError('referral.hand-over-waiting');
    const id = await send(scope, {
      caseId,
      to: to.id,
      service: null,
      needId: null,
      preview,
      release: undefined,
      forRole: null,
      answerBy,
      words,
    });
    return describeReferral(scope, id);
  },
  audit: ({ caseId, organisationId, purpose }, { id }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: [caseId],
    details: { referral: id, to: organisationId },
  }),
});
