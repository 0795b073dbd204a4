// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getRecommendation as getEndpoint, inputOf, listRecommendations as listEndpoint } from '@palermo/contract';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { momentOf } from '../groups/describe-group.ts';
import { readDay, readId } from '../groups/read-id.ts';
import { coordinates, mayReadAccountability } from '../policy.ts';
import { countRecommendations, findRecommendations } from '../store-recommendations.ts';
import { describeRecommendation, presentRecommendationLine } from './describe-recommendation.ts';

/** As many as a report can show in one table. */
const reportedMax = 200;

/** Recommendations with how they stand, the latest received first, for a report. */
export async function readFollowUp(scope: Scope) {
  const { today } = momentOf(scope);
  const all = { state: null, sourceKind: null, pillar: null, groupId: null, organisationId: null };
  const rows = await findRecommendations(scope.db, all, { after: null, limit: reportedMax, today });
  const { open, overdue, closed } = await countRecommendations(scope.db, today);
  return { lines: rows.map((row) => presentRecommendationLine(row, today)), open, overdue, closed };
}

/** Recommendations that the actor may know of, the latest received first. */
export const listRecommendations = defineQuery({
  name: 'recommendations.list',
  input: inputOf(listEndpoint),
  policy: mayReadAccountability,
  async run(scope, { after, limit, ...asked }) {
    const { today } = momentOf(scope);
    const filter = {
      state: asked.state ?? null,
      sourceKind: asked.sourceKind ?? null,
      pillar: asked.pillar ?? null,
      groupId: asked.groupId ?? null,
      organisationId: asked.organisationId ?? null,
    };
    const [day = '', id = ''] = after === undefined ? [] : readCursor(after, 2);
    const place = after === undefined ? null : ([readDay(day), readId(id)] as const);
    const rows = await findRecommendations(scope.db, filter, { after: place, limit: limit + 1, today });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      recommendations: page.map((row) => presentRecommendationLine(row, today)),
      next: rows.length > page.length && last ? writeCursor([last.receivedOn, last.id]) : null,
      mayKeep: coordinates(scope.actor),
      counts: await countRecommendations(scope.db, today),
    };
  },
  audit: 'none',
});

/** One recommendation. Throws `record.not-found`. */
export const getRecommendation = defineQuery({
  name: 'recommendations.read',
  input: inputOf(getEndpoint),
  policy: mayReadAccountability,
  run: (scope, { recommendationId }) => describeRecommendation(scope, recommendationId),
  audit: 'none',
});
