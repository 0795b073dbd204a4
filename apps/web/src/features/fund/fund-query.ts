// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmedCall } from '../../ui/confirm-session.tsx';
import { notifyDone } from '../../ui/notify.ts';

/** Everything of the fund hangs together: one entry changes the overview, its contribution or grant, and the ledger. */
export const fundKey = ['fund'] as const;

/** Does something in the fund, asks for the second factor where the node wants it, and shows the fund as it is then. */
export function useFundAct<Given = void>(act: (given: Given) => Promise<unknown>, onDone: () => void) {
  const { t } = useTranslation('fund');
  const queryClient = useQueryClient();
  const confirmedCall = useConfirmedCall();
  return useMutation({
    mutationFn: (given: Given) => confirmedCall(() => act(given)),
    onSuccess: () => {
      notifyDone(t('saved'));
      onDone();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: fundKey }),
  });
}

/** A key for one act: the same form sent twice is done once. */
export function useRequestKey(): string {
  return useState(() => crypto.randomUUID())[0];
}
