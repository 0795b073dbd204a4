// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  type AssistanceOfferId,
  type AssistanceRequestId,
  getAssistanceOffer,
  getAssistanceRequest,
  type MatchState,
  type OfferState,
  type RequestState,
} from '@palermo/contract';
import { labelOf, type Language } from '@palermo/terms';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api.ts';
import { notifyDone } from '../../ui/notify.ts';

export const assistanceKey = ['assistance'] as const;

export function requestQuery(requestId: AssistanceRequestId) {
  return queryOptions({
    queryKey: [...assistanceKey, 'request', requestId],
    queryFn: ({ signal }) => api(getAssistanceRequest, { params: { requestId }, signal }),
  });
}

export function offerQuery(offerId: AssistanceOfferId) {
  return queryOptions({
    queryKey: [...assistanceKey, 'offer', offerId],
    queryFn: ({ signal }) => api(getAssistanceOffer, { params: { offerId }, signal }),
  });
}

/** Changes something of assistance and reads again what follows from it. */
export function useAssistanceChange<Given, Changed>(
  change: (given: Given) => Promise<Changed>,
  onDone: (changed: Changed) => void,
) {
  const { t } = useTranslation('assistance');
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (changed) => {
      notifyDone(t('saved'));
      onDone(changed);
      await queryClient.invalidateQueries({ queryKey: assistanceKey });
    },
    onError: () => queryClient.invalidateQueries({ queryKey: assistanceKey }),
  });
}

const colours: Readonly<Record<RequestState | MatchState | OfferState, string>> = {
  open: 'blue',
  proposed: 'yellow',
  agreed: 'teal',
  delivered: 'green',
  withdrawn: 'gray',
  declined: 'gray',
  full: 'yellow',
  ended: 'gray',
};

export function stateColour(state: RequestState | MatchState | OfferState): string {
  return colours[state];
}

/** Labels of codes, one after another. */
export function labelsOf(list: string, codes: readonly string[], language: Language): string {
  return codes.map((code) => labelOf(list, code, language)).join(' · ');
}
