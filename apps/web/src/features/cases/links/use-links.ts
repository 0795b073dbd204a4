// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { listLinks } from '@palermo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { type CaseAddress, timelineKey } from '../case/case-address.ts';

function linksKey({ caseId, purpose }: CaseAddress): readonly string[] {
  return ['cases', 'links', caseId, purpose];
}

/** The links of a case, read for the purpose of the visit. */
export function useLinks(address: CaseAddress) {
  const { caseId, purpose } = address;
  return useQuery({
    queryKey: linksKey(address),
    queryFn: ({ signal }) => api(listLinks, { params: { caseId }, query: { purpose }, signal }),
  });
}

/** Makes or ends a link, and reads again what speaks of it. */
export function useLinkChange<Given>(
  address: CaseAddress,
  change: (given: Given) => Promise<unknown>,
  onDone: () => void,
) {
  const { t } = useTranslation('cases');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      notifyDone(t('links.saved'));
      onDone();
    },
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: linksKey(address) });
      await queryClient.invalidateQueries({ queryKey: timelineKey(address) });
    },
  });
}
