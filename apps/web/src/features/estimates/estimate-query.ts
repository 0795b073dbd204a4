// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type EstimateId, getEstimate, listEstimates, listOrganisations, listReports } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import type { Language } from '../../lib/language.ts';

/** Milliseconds between two looks at a job. */
const jobMs = 1500;

export const estimatesQuery = queryOptions({
  queryKey: ['estimates', 'list'],
  queryFn: ({ signal }) => api(listEstimates, { signal }),
});

/** One estimate in the words of a language, asked for again while the node works on it. */
export function estimateQuery(estimateId: EstimateId, language: Language) {
  return queryOptions({
    queryKey: ['estimates', 'one', estimateId, language],
    queryFn: ({ signal }) => api(getEstimate, { params: { estimateId }, query: { language }, signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'estimating' ? jobMs : false),
  });
}

export const organisationsQuery = queryOptions({
  queryKey: ['estimates', 'organisations'],
  queryFn: ({ signal }) => api(listOrganisations, { signal }),
});

export const reportsQuery = queryOptions({
  queryKey: ['estimates', 'reports'],
  queryFn: ({ signal }) => api(listReports, { signal }),
});
