// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getCoverage, getPractice, type PracticeId, type PracticeState, type PracticeView } from '@palermo/contract';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useLanguage } from '../../lib/language.ts';
import { notifyDone } from '../../ui/notify.ts';

export const practicesKey = ['practices'] as const;

export const practiceQuery = (practiceId: PracticeId) =>
  queryOptions({
    queryKey: [...practicesKey, 'one', practiceId],
    queryFn: ({ signal }) => api(getPractice, { params: { practiceId }, signal }),
  });

/** Changes a practice, says so, and reads again what is shown of practices. */
export function usePracticeChange<Given>(
  change: (given: Given) => Promise<PracticeView>,
  onDone: (view: PracticeView) => void,
) {
  const { t } = useTranslation('practices');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (view) => {
      notifyDone(t('saved'));
      await queryClient.invalidateQueries({ queryKey: practicesKey });
      onDone(view);
    },
    onError: () => queryClient.invalidateQueries({ queryKey: practicesKey }),
  });
}

/** Commitments that a practice can answer, as choices in the reader's language. */
export function useCommitmentChoices() {
  const { language } = useLanguage();
  const query = useQuery({
    queryKey: ['commitments', 'for-practices'],
    queryFn: async ({ signal }) => (await api(getCoverage, { query: {}, signal })).commitments,
  });
  return (query.data ?? []).map(({ ref, paraphrase }) => ({
    value: ref,
    label: paraphrase[language] ?? paraphrase.en,
  }));
}

const colours: Readonly<Record<PracticeState, string>> = {
  drafted: 'gray',
  proposed: 'yellow',
  published: 'green',
  returned: 'orange',
  retired: 'gray',
};

export function stateColour(state: PracticeState): string {
  return colours[state];
}
