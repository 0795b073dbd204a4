// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type AnswerOf, listColleagues } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

export type Colleague = AnswerOf<typeof listColleagues>['colleagues'][number];

/** The accounts of one's own organisation that work on cases. */
export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: ({ signal }) => api(listColleagues, { signal }),
  staleTime: 300_000,
});
