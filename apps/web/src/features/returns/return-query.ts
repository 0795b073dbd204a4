// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getReturn, listPopulation, listReturns, type ReturnId } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import type { Language } from '../../lib/language.ts';

export const returnsQuery = queryOptions({
  queryKey: ['returns', 'list'],
  queryFn: ({ signal }) => api(listReturns, { signal }),
});

/** One return; its labels and sentences come in the reader's language. */
export function returnQuery(returnId: ReturnId, language: Language) {
  return queryOptions({
    queryKey: ['returns', 'one', returnId, language],
    queryFn: ({ signal }) => api(getReturn, { params: { returnId }, query: { language }, signal }),
  });
}

export const populationQuery = queryOptions({
  queryKey: ['returns', 'population'],
  queryFn: ({ signal }) => api(listPopulation, { signal }),
});
