// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getCoverage,
  getMeasure,
  getPlan,
  listMeasures,
  listOrganisations,
  type ActivityState,
  type MeasureId,
  type OrganisationId,
  type PillarCode,
} from '@palermo/contract';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { notifyDone } from '../../ui/notify.ts';

const planKey = ['plan'] as const;

export function usePlan() {
  return useQuery({ queryKey: [...planKey, 'all'], queryFn: ({ signal }) => api(getPlan, { signal }) });
}

/** Commitments with how many measures answer them; only those without any where `gaps` is asked for. */
export function useCoverage(asked: { readonly pillar?: PillarCode; readonly gaps?: 'only' }) {
  return useQuery({
    queryKey: [...planKey, 'coverage', asked],
    queryFn: ({ signal }) => api(getCoverage, { query: asked, signal }),
  });
}

export interface MeasureFilter {
  readonly pillar?: PillarCode;
  readonly activity?: ActivityState;
  readonly commitment?: string;
  readonly lead?: OrganisationId;
  readonly stale?: 'yes';
}

export function useMeasures(filter: MeasureFilter) {
  return useInfiniteQuery({
    queryKey: [...planKey, 'measures', filter],
    queryFn: ({ pageParam, signal }) =>
      api(listMeasures, { query: { ...filter, ...(pageParam === '' ? {} : { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useMeasure(measureId: MeasureId) {
  return useQuery({
    queryKey: [...planKey, 'measure', measureId],
    queryFn: ({ signal }) => api(getMeasure, { params: { measureId }, signal }),
  });
}

export function useOrganisations() {
  return useQuery({
    queryKey: ['organisations', 'names'],
    queryFn: async ({ signal }) => (await api(listOrganisations, { signal })).organisations,
  });
}

/** Changes something of the plan, says that it is kept, and reads the plan again: all of its progress may have moved. */
export function usePlanChange<Answer, Given = void>(change: (given: Given) => Promise<Answer>, onDone: () => void) {
  const { t } = useTranslation('plan');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      notifyDone(t('saved'));
      onDone();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: planKey }),
  });
}
