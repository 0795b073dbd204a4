// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseView } from '@palermo/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { type CaseAddress, caseKey, releasesKey, timelineKey } from './case-address.ts';

/** What to do after the case was changed: show its new state and fetch again what speaks of it. */
export function useCaseChanged(address: CaseAddress): (view?: CaseView) => Promise<void> {
  const queryClient = useQueryClient();
  const { caseId, purpose } = address;
  return useCallback(
    async (view) => {
      const here = { caseId, purpose };
      if (view) queryClient.setQueryData(caseKey(here), view);
      else await queryClient.invalidateQueries({ queryKey: caseKey(here) });
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: timelineKey(here) }),
        queryClient.invalidateQueries({ queryKey: releasesKey(here) }),
        queryClient.invalidateQueries({ queryKey: ['cases', 'list'] }),
      ]);
    },
    [queryClient, caseId, purpose],
  );
}
