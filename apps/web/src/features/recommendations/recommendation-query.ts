// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getRecommendation,
  listGroups,
  listMeasures,
  listOrganisations,
  type RecommendationId,
  type RecommendationStatus,
  type RecommendationView,
} from '@palermo/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { notifyDone } from '../../ui/notify.ts';

export const recommendationsKey = ['recommendations'] as const;

const keyOf = (id: RecommendationId): readonly string[] => [...recommendationsKey, 'one', id];

export function useRecommendation(recommendationId: RecommendationId) {
  return useQuery({
    queryKey: keyOf(recommendationId),
    queryFn: ({ signal }) => api(getRecommendation, { params: { recommendationId }, signal }),
  });
}

/** Changes a recommendation and shows it as it is then; what somebody else changed meanwhile is read again. */
export function useRecommendationChange<Given>(
  id: RecommendationId,
  change: (given: Given) => Promise<RecommendationView>,
  onDone: () => void,
) {
  const { t } = useTranslation('recommendations');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (view) => {
      queryClient.setQueryData(keyOf(id), view);
      notifyDone(t('saved'));
      onDone();
      await queryClient.invalidateQueries({ queryKey: [...recommendationsKey, 'list'] });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: keyOf(id) }),
  });
}

/** Organisations that can be made responsible. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations', 'for-recommendations'],
  queryFn: async ({ signal }) =>
    (await api(listOrganisations, { signal })).organisations.filter(({ active }) => active),
});

/** Groups that a recommendation can be for. */
export const groupsQuery = queryOptions({
  queryKey: ['groups', 'for-recommendations'],
  queryFn: async ({ signal }) => (await api(listGroups, { query: { limit: 100 }, signal })).groups,
});

const colours: Readonly<Record<RecommendationStatus, string>> = {
  awaitingResponse: 'yellow',
  responseOverdue: 'red',
  accepted: 'blue',
  inProgress: 'blue',
  overdue: 'red',
  reportedDone: 'teal',
  implemented: 'green',
  notAccepted: 'gray',
};

export function statusColour(status: RecommendationStatus): string {
  return colours[status];
}

/** Measures of the plan that a recommendation can be linked to. */
export const measureChoicesQuery = queryOptions({
  queryKey: ['plan', 'for-recommendations'],
  queryFn: async ({ signal }) => {
    const { measures } = await api(listMeasures, { query: { limit: 100 }, signal });
    return measures.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` }));
  },
});
