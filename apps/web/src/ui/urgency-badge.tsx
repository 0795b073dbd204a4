// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Urgency } from '../lib/tasks.ts';

const colours: Readonly<Record<Urgency, string>> = { overdue: 'red', ready: 'teal', soon: 'orange', later: 'gray' };

/** How urgent something is, in a word; the colour only repeats it. */
export function UrgencyBadge({ urgency }: { readonly urgency: Urgency }) {
  const { t } = useTranslation('common');
  return (
    <Badge variant={urgency === 'overdue' ? 'filled' : 'light'} color={colours[urgency]} tt="none" flex="none">
      {t(`tasks.urgency.${urgency}`)}
    </Badge>
  );
}
