// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getDuplicate, getForm, listDuplicates, type CaseId, type DuplicateDecision } from '@palermo/contract';
import type { FormSection } from '@palermo/terms';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';

export type PairView = DuplicateDecision | 'open';
export const pairViews: readonly PairView[] = ['open', 'same', 'different', 'unsure'];

/** Milliseconds between two looks at a search. */
const searchMs = 1500;
/** Pairs that can be gone through without deciding. */
const pairsMost = 100;

/** The pairs of a kind, most probable first, asked for again while the node searches. */
export function pairsQuery(view: PairView) {
  return queryOptions({
    queryKey: ['duplicates', 'list', view],
    queryFn: ({ signal }) => api(listDuplicates, { query: { decision: view, limit: pairsMost }, signal }),
    refetchInterval: ({ state }) => (state.data?.search?.state === 'running' ? searchMs : false),
  });
}

export interface PairAddress {
  readonly one: CaseId;
  readonly other: CaseId;
}

/** Two cases side by side. Each look is kept in the audit, so that nothing is asked for before it is shown. */
export function pairQuery({ one, other }: PairAddress) {
  return queryOptions({
    queryKey: ['duplicates', 'pair', one, other],
    queryFn: ({ signal }) => api(getDuplicate, { params: { one, other }, signal }),
    staleTime: 60_000,
  });
}

export const sectionsQuery = queryOptions({
  queryKey: ['duplicates', 'form'],
  queryFn: async ({ signal }) => (await api(getForm, { signal })).form as FormSection[],
  staleTime: Number.POSITIVE_INFINITY,
});
