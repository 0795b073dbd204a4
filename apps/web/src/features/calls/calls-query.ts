// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { PublicCall } from '@palermo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../lib/language.ts';
import { useConfirmedCall } from '../../ui/confirm-session.tsx';
import { notifyDone } from '../../ui/notify.ts';

/** Calls, their applications, assessments and decisions hang together. */
export const callsKey = ['calls'] as const;

/** Does something about calls, asks for the second factor where the node wants it, and shows everything as it is then. */
export function useCallsAct<Given = void, Result = unknown>(
  act: (given: Given) => Promise<Result>,
  onDone: (result: Result) => void = () => {},
) {
  const { t } = useTranslation('calls');
  const queryClient = useQueryClient();
  const confirmedCall = useConfirmedCall();
  return useMutation({
    mutationFn: (given: Given) => confirmedCall(() => act(given)),
    onSuccess: (result) => {
      notifyDone(t('saved'));
      onDone(result);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: callsKey }),
  });
}

/** The title of a call in the reader's language, else in the first that there is. */
export function useCallTitle(): (call: Pick<PublicCall, 'words'>) => string {
  const { language } = useLanguage();
  return ({ words }) => (words[language] ?? Object.values(words)[0])?.title ?? '';
}
