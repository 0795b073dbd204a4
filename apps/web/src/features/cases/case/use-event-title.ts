// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { TimelineEntry } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { useLanguage } from '../../../lib/language.ts';
import { useProcesses } from '../../../lib/process.ts';

/** What happened, in few words: a step of identification by its move, in the words of the process of that time. */
export function useEventTitle({ kind, details }: z.infer<typeof TimelineEntry>): string {
  const { t } = useTranslation('cases');
  const { language } = useLanguage();
  const named = typeof details['process'] === 'string' ? details['process'] : undefined;
  const processOf = useProcesses(named === undefined ? [] : [named]);
  const move = named && processOf(named)?.moves.find(({ key }) => key === details['move']);
  if (kind === 'referral') return t(`timeline.referral.${String(details['asks'])}.${String(details['step'])}`);
  return move ? move.label[language] : t(`timeline.kinds.${kind}`);
}
