// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Bars that are shown at the most. One more in the table would take as much room as one more bar. */
export function shownBars<Bar>(bars: readonly Bar[], max: number): readonly Bar[] {
  return bars.length <= max + 1 ? bars : bars.slice(0, max);
}

/** Says under a drawing how many rows only its table has; nothing for none. */
export function MoreInTable({ count }: { readonly count: number }) {
  const { t } = useTranslation('statistics');
  if (count === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('figure.more', { count })}
    </Text>
  );
}
