// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import type { ReturnFigure } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';

/** A shown number, or the mark of a withheld one. */
export function Count({ cell }: { readonly cell: ReturnFigure['lastYear'] }) {
  const { t } = useTranslation('returns');
  const { formatNumber } = useLanguage();
  if (cell === null) return <>–</>;
  return <>{cell.kind === 'count' ? formatNumber(cell.count) : t('figures.withheld')}</>;
}

/** How a figure stands to the year before. */
export function Change({ figure: { change } }: { readonly figure: ReturnFigure }) {
  const { t } = useTranslation('returns');
  const { formatNumber } = useLanguage();
  if (change.kind === 'notComparable') return <>–</>;
  const signed = change.difference > 0 ? `+${formatNumber(change.difference)}` : formatNumber(change.difference);
  return (
    <>
      <bdi>{signed}</bdi>
      {change.kind === 'beyond' ? (
        <Text size="xs" fw={600}>
          {t('figures.beyond')}
        </Text>
      ) : null}
    </>
  );
}
