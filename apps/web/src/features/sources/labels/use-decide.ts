// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { type LabelView, setLabel } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/api.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { useMeanings } from '../meanings.ts';

export interface Decision {
  readonly label: LabelView;
  /** Null takes a decision back. */
  readonly code: string | null;
}

/** Decides what a label stands for, and says so. */
export function useDecide() {
  const { t } = useTranslation('sources');
  const { meaningOf } = useMeanings();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ label: { list, label }, code }: Decision) => api(setLabel, { body: { list, label, code } }),
    onSuccess: async (_view, { label: { list, label }, code }) => {
      notifyDone(
        code === null ? t('labels.back', { label }) : t('labels.saved', { label, meaning: meaningOf(list, code) }),
      );
      await queryClient.invalidateQueries({ queryKey: ['sources'] });
    },
  });
}
