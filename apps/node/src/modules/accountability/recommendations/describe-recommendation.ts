// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { RecommendationId, RecommendationLine, RecommendationView } from '@palermo/contract';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { momentOf } from '../groups/describe-group.ts';
import { answersForOrganisation, coordinates } from '../policy.ts';
import { findGroupNames } from '../store-groups.ts';
import { findRecommendation, findSteps, type RecommendationRow } from '../store-recommendations.ts';
import { dueOf, statusOf } from './recommendation.ts';

/** A recommendation that the actor may know of. Throws `record.not-found`. */
export async function getRecommendationRow({ db }: Scope, id: RecommendationId): Promise<RecommendationRow> {
  const row = await findRecommendation(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

/** One line of the list, with the status of today. */
export function presentRecommendationLine(row: RecommendationRow, today: string): RecommendationLine {
  return {
    id: row.id,
    groupId: row.groupId,
    sourceKind: row.sourceKind,
    source: row.source,
    document: row.document,
    words: row.words,
    pillar: row.pillar,
    receivedOn: row.receivedOn,
    answerBy: row.answerBy,
    implementBy: row.implementBy,
    commitments: row.commitments,
    measures: row.measures,
    response: row.response,
    respondedOn: row.respondedOn,
    confirmedOn: row.confirmedOn,
    status: statusOf(row, today),
    dueOn: dueOf(row),
    responsible: row.duties.map(({ organisation }) => organisation),
  };
}

export async function describeRecommendation(scope: Scope, id: RecommendationId): Promise<RecommendationView> {
  const row = await getRecommendationRow(scope, id);
  const actor = scope.actor as AccountActor;
  const names = await findGroupNames(scope.db, row.groupId === null ? [] : [row.groupId]);
  const duties = row.duties.map((duty) => ({ ...duty, own: duty.organisationId === actor.organisationId }));
  const steps = await findSteps(scope.db, id);
  const takesReports = row.confirmedOn === null && (row.response === 'accepted' || row.response === 'partly');
  return {
    ...presentRecommendationLine(row, momentOf(scope).today),
    responseWords: row.responseWords,
    confirmedWith: row.confirmedWith,
    version: row.version,
    groupName: row.groupId === null ? null : (names.get(row.groupId) ?? null),
    duties,
    steps: steps.map((step) => ({ ...step, madeAt: step.madeAt.toISOString() })),
    mayKeep: coordinates(actor),
    mayReport: takesReports && (coordinates(actor) || (answersForOrganisation(actor) && duties.some(({ own }) => own))),
  };
}
