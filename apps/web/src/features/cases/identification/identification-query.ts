// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getIdentification, type IdentificationView } from '@palermo/contract';
import type { IdentificationProcess } from '@palermo/terms';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../../lib/api.ts';
import { findStage, useProcesses } from '../../../lib/process.ts';
import { tasksKey } from '../../../lib/tasks.ts';
import type { CaseAddress } from '../case/case-address.ts';
import { useCaseChanged } from '../case/use-case-changed.ts';

/** Where a case stands, as far as the caller sees it. */
export function identificationQuery({ caseId, purpose }: CaseAddress) {
  return queryOptions({
    queryKey: ['cases', 'identification', caseId, purpose],
    queryFn: ({ signal }) => api(getIdentification, { params: { caseId }, query: { purpose }, signal }),
    // Others move the case as well: whoever comes back to it is shown where it stands now.
    gcTime: 0,
    staleTime: 30_000,
  });
}

/** What to do after a case was moved, or its panel spoke: show where it stands now and fetch again what speaks of it. */
export function useIdentificationChanged(address: CaseAddress): (view: IdentificationView) => Promise<void> {
  const queryClient = useQueryClient();
  const showChanged = useCaseChanged(address);
  const { caseId, purpose } = address;
  return useCallback(
    async (view) => {
      queryClient.setQueryData(identificationQuery({ caseId, purpose }).queryKey, view);
      await Promise.all([showChanged(), queryClient.invalidateQueries({ queryKey: tasksKey })]);
    },
    [queryClient, showChanged, caseId, purpose],
  );
}

/**
 * The process by which a case moves on: today's where it has the stage, else the one of the case's newest step; undefined
 * while that is on its way.
 */
export function useProcessInForce(
  today: IdentificationProcess,
  { stage, steps }: IdentificationView,
): IdentificationProcess | undefined {
  const isKnown = findStage(today, stage) !== undefined;
  const former = isKnown ? undefined : steps[0]?.processId;
  const processOf = useProcesses(former === undefined ? [] : [former]);
  return isKnown || former === undefined ? today : processOf(former);
}
