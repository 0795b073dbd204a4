// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { addSuspect, changeSuspect, listSuspects, removeSuspect, type SuspectView } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.ts';
import type { CaseAddress } from '../case/case-address.ts';
import type { SuspectAnswers } from './suspect-values.ts';

function suspectsKey({ caseId, purpose }: CaseAddress): readonly string[] {
  return ['cases', 'suspects', caseId, purpose];
}

/** The suspects of a case, read for the purpose of the visit. */
export function useSuspects(address: CaseAddress) {
  const { caseId, purpose } = address;
  return useQuery({
    queryKey: suspectsKey(address),
    queryFn: ({ signal }) => api(listSuspects, { params: { caseId }, query: { purpose }, signal }),
  });
}

/** Adds a suspect, or changes the one that was read; the node refuses what somebody else changed meanwhile. */
export function useSaveSuspect(address: CaseAddress, present: SuspectView | null, onDone: () => void) {
  const { caseId, purpose } = address;
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (answers: SuspectAnswers) => {
      const body = { ...answers, purpose };
      if (!present) return api(addSuspect, { params: { caseId }, body });
      const { id: suspectId, updatedAt } = present;
      return api(changeSuspect, { params: { caseId, suspectId }, body: { ...body, updatedAt } });
    },
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: suspectsKey(address) }),
  });
}

export function useRemoveSuspect(address: CaseAddress, onDone: () => void) {
  const { caseId, purpose } = address;
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id: suspectId }: SuspectView) =>
      api(removeSuspect, { params: { caseId, suspectId }, query: { purpose } }),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: suspectsKey(address) }),
  });
}
