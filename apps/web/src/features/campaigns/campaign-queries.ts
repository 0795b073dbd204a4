// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  type CampaignId,
  type CampaignView,
  getCampaign,
  getOutreachEvent,
  listOrganisations,
  type OutreachEventId,
  type OutreachEventView,
} from '@palermo/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { notifyDone } from '../../ui/notify.ts';

export const campaignsKey = ['campaigns'] as const;

export const campaignQuery = (campaignId: CampaignId) =>
  queryOptions({
    queryKey: [...campaignsKey, 'one', campaignId],
    queryFn: ({ signal }) => api(getCampaign, { params: { campaignId }, signal }),
  });
export const eventQuery = (eventId: OutreachEventId) =>
  queryOptions({
    queryKey: [...campaignsKey, 'event', eventId],
    queryFn: ({ signal }) => api(getOutreachEvent, { params: { eventId }, signal }),
  });
/** Organisations that can lead, take part or be invited, as choices. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations', 'for-campaigns'],
  queryFn: async ({ signal }) =>
    (await api(listOrganisations, { signal })).organisations
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ value: id as string, label: name })),
});

/** Changes a campaign or an event, says so, and reads again what is shown of them. */
export function useCampaignChange<Given, View extends CampaignView | OutreachEventView>(
  change: (given: Given) => Promise<View>,
  onDone: (view: View) => void,
) {
  const { t } = useTranslation('campaigns');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (view) => {
      notifyDone(t('saved'));
      await queryClient.invalidateQueries({ queryKey: campaignsKey });
      onDone(view);
    },
    onError: () => queryClient.invalidateQueries({ queryKey: campaignsKey }),
  });
}
