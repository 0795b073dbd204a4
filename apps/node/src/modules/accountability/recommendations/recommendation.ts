// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { RecommendationResponseCode, RecommendationStatus } from '@palermo/contract';

/** What was recorded of a recommendation, as far as it says how it stands. */
export interface RecommendationFacts {
  readonly answerBy: string | null;
  readonly response: RecommendationResponseCode | null;
  readonly implementBy: string | null;
  readonly confirmedOn: string | null;
  readonly duties: readonly { readonly dueOn: string | null; readonly doneOn: string | null }[];
  readonly stepCount: number;
}

/** By when the next thing is due: the response, then the earliest part that is left, then the whole. */
export function dueOf(facts: RecommendationFacts): string | null {
  if (facts.confirmedOn !== null || facts.response === 'noted' || facts.response === 'rejected') return null;
  if (facts.response === null) return facts.answerBy;
  const parts = facts.duties.filter(({ doneOn }) => doneOn === null).map(({ dueOn }) => dueOn ?? facts.implementBy);
  const days = [...parts, facts.implementBy].filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
}

/** True when every organisation that is responsible has reported its part done, and there is one. */
export function isReportedDone({ duties }: Pick<RecommendationFacts, 'duties'>): boolean {
  return duties.length > 0 && duties.every(({ doneOn }) => doneOn !== null);
}

/** How a recommendation stands on a day. Derived from what was recorded: nobody sets it. */
export function statusOf(facts: RecommendationFacts, today: string): RecommendationStatus {
  const due = dueOf(facts);
  const isLate = due !== null && due < today;
  if (facts.response === null) return isLate ? 'responseOverdue' : 'awaitingResponse';
  if (facts.response === 'noted' || facts.response === 'rejected') return 'notAccepted';
  if (facts.confirmedOn !== null) return 'implemented';
  if (isReportedDone(facts)) return 'reportedDone';
  if (isLate) return 'overdue';
  return facts.stepCount > 0 || facts.duties.some(({ doneOn }) => doneOn !== null) ? 'inProgress' : 'accepted';
}
