// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { changeInstrument, getInstrument, type InstrumentView, listInstruments, type Wording } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import type { Language } from '../../lib/language.ts';
import { notifyDone } from '../../ui/notify.ts';

export const instrumentsKey = ['instruments'] as const;

export function useInstruments() {
  return useQuery({
    queryKey: [...instrumentsKey, 'list'],
    queryFn: ({ signal }) => api(listInstruments, { signal }),
  });
}

export function useInstrument(key: string, number: number | undefined) {
  return useQuery({
    queryKey: [...instrumentsKey, 'one', key, number ?? 'now'],
    queryFn: ({ signal }) =>
      api(getInstrument, { params: { key }, query: number === undefined ? {} : { number }, signal }),
  });
}

/** What a version of an instrument says. */
export type InstrumentContent = Pick<
  InstrumentView,
  'titles' | 'symbol' | 'adoptedOn' | 'source' | 'retired' | 'commitments'
>;

/** Keeps the instrument with what changed as its next version; `number` 0 is of one that is not there yet. */
export function useInstrumentChange(view: InstrumentContent & Pick<InstrumentView, 'number'>, onDone: () => void) {
  const { t } = useTranslation('commitments');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...changed }: Partial<InstrumentContent> & Pick<InstrumentView, 'key'>) => {
      const { number, titles, symbol, adoptedOn, source, retired, commitments } = { ...view, ...changed };
      const kept = commitments.map(({ measureCount: _count, ...commitment }) => commitment);
      const body = { titles, symbol, adoptedOn, source, retired, basedOn: number, commitments: kept };
      return api(changeInstrument, { params: { key }, body });
    },
    onSuccess: () => {
      notifyDone(t('saved'));
      onDone();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: instrumentsKey }),
  });
}

/** The words in the reader's language, or in English where there are none. */
export function wordsIn(wording: Wording, language: Language): string {
  return wording[language] ?? wording.en;
}
