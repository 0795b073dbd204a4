// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getApplicant } from '@palermo/contract';
import { queryOptions } from '@tanstack/react-query';
import { directApi } from '../../lib/api.ts';
import { hasProblemCode } from '../../lib/problem.ts';

/** The applicant on this device, or null where no code was entered. */
export const applicantQuery = queryOptions({
  queryKey: ['applicant', 'own'],
  queryFn: async ({ signal }) => {
    try {
      return await directApi(getApplicant, { signal });
    } catch (error) {
      if (hasProblemCode(error, 'applicant.session-required')) return null;
      throw error;
    }
  },
});
