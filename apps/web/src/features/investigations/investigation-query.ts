// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getInvestigation, type InvestigationId, type InvestigationView } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { useSession } from '../../lib/session.ts';
import { notifyDone } from '../../ui/notify.ts';

/** What investigators open cases for. */
export function useInvestigatingPurpose(): 'investigation' | 'prosecution' {
  return useSession().organisation.kind === 'prosecution' ? 'prosecution' : 'investigation';
}

export const investigationsKey = ['investigations'] as const;

function keyOf(id: InvestigationId): readonly string[] {
  return [...investigationsKey, 'one', id];
}

export function useInvestigation(investigationId: InvestigationId) {
  const purpose = useInvestigatingPurpose();
  return useQuery({
    queryKey: keyOf(investigationId),
    queryFn: ({ signal }) => api(getInvestigation, { params: { investigationId }, query: { purpose }, signal }),
  });
}

/** Changes an investigation and shows it as it is then; what somebody else changed meanwhile is read again. */
export function useInvestigationChange<Given = void>(
  id: InvestigationId,
  change: (given: Given) => Promise<InvestigationView>,
  onDone: () => void,
) {
  const { t } = useTranslation('investigations');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (view) => {
      queryClient.setQueryData(keyOf(id), view);
      notifyDone(t('saved'));
      onDone();
      await queryClient.invalidateQueries({ queryKey: [...investigationsKey, 'list'] });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: keyOf(id) }),
  });
}
