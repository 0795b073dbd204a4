// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getForm } from '@palermo/contract';
import type { FormSection } from '@palermo/terms';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api.ts';

/** The sections of the country's case form. */
export const formSectionsQuery = queryOptions({
  queryKey: ['imports', 'form'],
  queryFn: async ({ signal }): Promise<readonly FormSection[]> =>
    (await api(getForm, { signal })).form as FormSection[],
  staleTime: Number.POSITIVE_INFINITY,
});
