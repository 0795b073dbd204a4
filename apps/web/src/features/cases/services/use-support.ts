// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getSupport, type SupportView } from '@palermo/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { servicesKey } from '../../../lib/services.ts';
import { tasksKey } from '../../../lib/tasks.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { type CaseAddress, timelineKey } from '../case/case-address.ts';

function supportKey({ caseId, purpose }: CaseAddress): readonly string[] {
  return ['cases', 'support', caseId, purpose];
}

export function supportQuery(address: CaseAddress) {
  const { caseId, purpose } = address;
  return queryOptions({
    queryKey: supportKey(address),
    queryFn: ({ signal }) => api(getSupport, { params: { caseId }, query: { purpose }, signal }),
  });
}

/** Changes the support of a person and shows it as it is then. */
export function useSupportChange<Given>(
  address: CaseAddress,
  change: (given: Given) => Promise<SupportView>,
  onDone: () => void,
) {
  const { t } = useTranslation('services');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (view) => {
      queryClient.setQueryData(supportKey(address), view);
      notifyDone(t('support.saved'));
      onDone();
      await queryClient.invalidateQueries({ queryKey: timelineKey(address) });
      await queryClient.invalidateQueries({ queryKey: tasksKey });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: supportKey(address) }),
  });
}

/** Fetches again what speaks of the support of a person, after a referral. */
export function useSupportChanged(address: CaseAddress): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: supportKey(address) });
    await queryClient.invalidateQueries({ queryKey: timelineKey(address) });
    await queryClient.invalidateQueries({ queryKey: servicesKey });
    await queryClient.invalidateQueries({ queryKey: tasksKey });
  };
}
