// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Stack } from '@mantine/core';
import type { StatisticsTable } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui/empty.tsx';
import { isAllWithheld, isNothingCounted } from '../counted-rows.ts';
import type { Filter } from '../filters/filter.ts';
import { MissingNotice } from './missing-notice.tsx';

interface NoFiguresProps {
  readonly table: StatisticsTable;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** What the dashboard cannot tell anyway, for want of records. */
  readonly missing: readonly string[];
}

/** Stands where figures would be when there is nobody to count, or so few that nothing may be told. */
export function NoFigures({ table, filter, onFilter, missing }: NoFiguresProps) {
  const { t } = useTranslation('statistics');
  const clear =
    filter.length === 0 ? undefined : (
      <Button variant="default" onClick={() => onFilter([])}>
        {t('filters.clear')}
      </Button>
    );
  if (isAllWithheld(table)) {
    return (
      <Empty title={t('tooFew')} action={clear}>
        {t('tooFewTodo', { threshold: table.threshold })}
      </Empty>
    );
  }
  return (
    <Stack gap="md">
      <Empty title={t(`empty.${table.unit}`)} action={clear}>
        {filter.length === 0 ? t(`emptyNode.${table.unit}`) : t('emptyTodo')}
      </Empty>
      {missing.map((id) => (
        <MissingNotice key={id} id={id} />
      ))}
    </Stack>
  );
}

export function hasFigures(table: StatisticsTable): boolean {
  return !isAllWithheld(table) && !isNothingCounted(table);
}
