// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../ui/notify.ts';
import type { CaseAddress } from '../case/case-address.ts';
import { useCaseChanged } from '../case/use-case-changed.ts';

/** Sends a form about sharing, says that it is done, closes it and shows the case anew. */
export function useSent(address: CaseAddress, call: () => Promise<unknown>, onDone: () => void) {
  const { t } = useTranslation('cases');
  const showChanged = useCaseChanged(address);
  return useMutation({
    mutationFn: call,
    onSuccess: async () => {
      notifyDone(t('sharing.done'));
      onDone();
      await showChanged();
    },
  });
}
