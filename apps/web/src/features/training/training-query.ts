// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  type CourseId,
  type CourseSessionId,
  getCourse,
  getCourseSession,
  getCoverage,
  getTrainingFigures,
  listMeasures,
  listOrganisations,
} from '@palermo/contract';
import { labelOf, type Language } from '@palermo/terms';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { notifyDone } from '../../ui/notify.ts';

export const trainingKey = ['training'] as const;

export function courseQuery(courseId: CourseId) {
  return queryOptions({
    queryKey: [...trainingKey, 'course', courseId],
    queryFn: ({ signal }) => api(getCourse, { params: { courseId }, signal }),
  });
}

export function sessionQuery(sessionId: CourseSessionId) {
  return queryOptions({
    queryKey: [...trainingKey, 'session', sessionId],
    queryFn: ({ signal }) => api(getCourseSession, { params: { sessionId }, signal }),
  });
}

export function figuresQuery(year: number) {
  return queryOptions({
    queryKey: [...trainingKey, 'figures', year],
    queryFn: ({ signal }) => api(getTrainingFigures, { query: { year }, signal }),
  });
}

/** Changes something of training and reads again what follows from it. */
export function useTrainingChange<Given, Changed>(
  change: (given: Given) => Promise<Changed>,
  onDone: (changed: Changed) => void,
) {
  const { t } = useTranslation('training');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (changed) => {
      notifyDone(t('saved'));
      onDone(changed);
      await queryClient.invalidateQueries({ queryKey: trainingKey });
    },
  });
}

/** Organisations whose people can come. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations', 'for-training'],
  queryFn: async ({ signal }) =>
    (await api(listOrganisations, { signal })).organisations.filter(({ active }) => active),
});

/** Measures of the plan that a course can be part of. */
export const measureChoicesQuery = queryOptions({
  queryKey: ['plan', 'for-training'],
  queryFn: async ({ signal }) => {
    const { measures } = await api(listMeasures, { query: { limit: 100 }, signal });
    return measures.map(({ id, number, title }) => ({ value: id as string, label: `${number}. ${title}` }));
  },
});

/** Commitments that a course can answer. */
export const commitmentsQuery = queryOptions({
  queryKey: ['plan', 'commitments', 'for-training'],
  queryFn: async ({ signal }) => (await api(getCoverage, { query: {}, signal })).commitments,
});

/** Labels of codes, one after another. */
export function labelsOf(list: string, codes: readonly string[], language: Language): string {
  return codes.map((code) => labelOf(list, code, language)).join(' · ');
}
