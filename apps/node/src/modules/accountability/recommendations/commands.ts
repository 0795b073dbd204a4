// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import { inputOf, type RecommendationId } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Scope } from '../../../kernel/use-case.ts';
import { getOpenOrganisation } from '../../access/index.ts';
import { getGroupRow } from '../groups/describe-group.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayCoordinate, mayReportProgress } from '../policy.ts';
import {
  deleteDuty,
  insertRecommendation,
  insertStep,
  updateConfirmed,
  updateDutyDone,
  updateRecommendation,
  updateResponse,
  writeDuty,
  type RecommendationDescription,
  type RecommendationRow,
} from '../store-recommendations.ts';
import { describeRecommendation, getRecommendationRow } from './describe-recommendation.ts';
import { isReportedDone } from './recommendation.ts';

const onRecommendation = ({ recommendationId }: { readonly recommendationId: RecommendationId }) => ({
  subjectKind: 'recommendation',
  subjectIds: [recommendationId],
});

/** Records a recommendation that was received. */
export const receiveRecommendation = defineCommand({
  name: 'recommendations.receive',
  input: inputOf(contract.receiveRecommendation),
  policy: mayCoordinate,
  async run(scope, described) {
    await requireDescribed(scope, described);
    const id = newId<RecommendationId>();
    await insertRecommendation(scope.db, { ...described, id }, stampOf(scope));
    return describeRecommendation(scope, id);
  },
  audit: (_input, { id }) => onRecommendation({ recommendationId: id }),
});

/** Changes a recommendation. Throws `record.changed` and `recommendation.days`. */
export const changeRecommendation = defineCommand({
  name: 'recommendations.change',
  input: inputOf(contract.changeRecommendation),
  policy: mayCoordinate,
  async run(scope, { recommendationId, ...described }) {
    const { respondedOn } = await getOpen(scope, recommendationId);
    await requireDescribed(scope, described);
    requireDays(described.receivedOn, respondedOn);
    if (!(await updateRecommendation(scope.db, recommendationId, described, stampOf(scope)))) {
      throw new AppError('record.changed');
    }
    return describeRecommendation(scope, recommendationId);
  },
  audit: onRecommendation,
});

/** Records the response. Throws `recommendation.days`, `recommendation.closed` and `record.changed`. */
export const respondToRecommendation = defineCommand({
  name: 'recommendations.respond',
  input: inputOf(contract.respondToRecommendation),
  policy: mayCoordinate,
  async run(scope, { recommendationId, response, respondedOn, words, implementBy, version }) {
    const { receivedOn } = await getOpen(scope, recommendationId);
    requireDays(receivedOn, respondedOn, implementBy);
    const answer = { response, respondedOn, responseWords: words, implementBy, version };
    if (!(await updateResponse(scope.db, recommendationId, answer, stampOf(scope))))
      throw new AppError('record.changed');
    return describeRecommendation(scope, recommendationId);
  },
  audit: ({ recommendationId, response }) => ({ ...onRecommendation({ recommendationId }), details: { response } }),
});

/** Makes an organisation responsible, or gives it another day. Throws `recommendation.not-accepted`. */
export const assignRecommendation = defineCommand({
  name: 'recommendations.assign',
  input: inputOf(contract.assignRecommendation),
  policy: mayCoordinate,
  async run(scope, { recommendationId, organisationId, dueOn }) {
    requireAccepted(await getOpen(scope, recommendationId));
    await getOpenOrganisation(scope, organisationId);
    await writeDuty(scope.db, { recommendationId, organisationId }, dueOn, stampOf(scope));
    return describeRecommendation(scope, recommendationId);
  },
  audit: ({ recommendationId, organisationId }) => ({
    ...onRecommendation({ recommendationId }),
    details: { organisation: organisationId },
  }),
});

/** Takes an organisation out that has not reported its part done. */
export const unassignRecommendation = defineCommand({
  name: 'recommendations.unassign',
  input: inputOf(contract.unassignRecommendation),
  policy: mayCoordinate,
  async run(scope, { recommendationId, organisationId }) {
    await getOpen(scope, recommendationId);
    if (!(await deleteDuty(scope.db, { recommendationId, organisationId }))) throw new AppError('record.not-found');
    return describeRecommendation(scope, recommendationId);
  },
  audit: ({ recommendationId, organisationId }) => ({
    ...onRecommendation({ recommendationId }),
    details: { organisation: organisationId },
  }),
});

/** Says what the actor's organisation did, and whether its part is done. */
export const reportOnRecommendation = defineCommand({
  name: 'recommendations.report',
  input: inputOf(contract.reportOnRecommendation),
  policy: mayReportProgress,
  async run(scope, { recommendationId, on, words, evidence, done }) {
    const { duties, ...row } = await getOpen(scope, recommendationId);
    requireAccepted(row);
    requireDays(row.receivedOn, on);
    const place = { recommendationId, organisationId: (scope.actor as AccountActor).organisationId };
    await insertStep(scope.db, { ...place, id: newId<string>(), on, words, evidence }, stampOf(scope));
    const isResponsible = duties.some(({ organisationId }) => organisationId === place.organisationId);
    if (isResponsible) await updateDutyDone(scope.db, place, done ? on : null, stampOf(scope));
    return describeRecommendation(scope, recommendationId);
  },
  audit: ({ recommendationId, done }) => ({ ...onRecommendation({ recommendationId }), details: { done } }),
});

/** Confirms that it is implemented. Throws `recommendation.parts-left` while a responsible organisation has not reported. */
export const confirmRecommendation = defineCommand({
  name: 'recommendations.confirm',
  input: inputOf(contract.confirmRecommendation),
  policy: mayCoordinate,
  async run(scope, { recommendationId, on, evidence, version }) {
    const row = await getOpen(scope, recommendationId);
    requireAccepted(row);
    if (row.duties.length > 0 && !isReportedDone(row)) throw new AppError('recommendation.parts-left');
    requireDays(row.receivedOn, row.respondedOn, on);
    const confirmed = { confirmedOn: on, confirmedWith: evidence, version };
    if (!(await updateConfirmed(scope.db, recommendationId, confirmed, stampOf(scope)))) {
      throw new AppError('record.changed');
    }
    return describeRecommendation(scope, recommendationId);
  },
  audit: onRecommendation,
});

async function getOpen(scope: Scope, id: RecommendationId): Promise<RecommendationRow> {
  const row = await getRecommendationRow(scope, id);
  if (row.confirmedOn !== null) throw new AppError('recommendation.closed');
  return row;
}

function requireAccepted({ response }: Pick<RecommendationRow, 'response'>): void {
  if (response !== 'accepted' && response !== 'partly') throw new AppError('recommendation.not-accepted');
}

async function requireDescribed(
  scope: Scope,
  { groupId, receivedOn, answerBy, implementBy }: RecommendationDescription,
): Promise<void> {
  if (groupId !== null) await getGroupRow(scope, groupId);
  requireDays(receivedOn, answerBy);
  requireDays(receivedOn, implementBy);
}

/** Throws `recommendation.days` where a day comes before one that it follows. */
function requireDays(...days: readonly (string | null)[]): void {
  const known = days.filter((day) => day !== null);
  if (known.some((day, index) => index > 0 && day < (known[index - 1] ?? ''))) {
    throw new AppError('recommendation.days');
  }
}
