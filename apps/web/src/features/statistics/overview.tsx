// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button } from '@mantine/core';
import type { DimensionCode, StatisticsTable } from '@palermo/contract';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty.tsx';
import { isAllWithheld, isNothingCounted } from './counted-rows.ts';
import { Figure } from './figures/figure.tsx';
import { overviewFigures } from './figures/overview-figures.ts';
import { type Filter, withCodes } from './filters/filter.ts';
import classes from './statistics.module.css';

interface SelectionProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** The country's first numbers, each under its own question. */
export function Overview({ filter, onFilter }: SelectionProps) {
  const choose = (dimension: DimensionCode) => (code: string) => onFilter(withCodes(filter, dimension, [code]));
  return (
    <div className={classes.overview}>
      {overviewFigures.map((figure) => (
        <div key={figure.dimension} data-span={figure.span}>
          <Figure figure={figure} filter={filter} onChoose={choose(figure.dimension)} />
        </div>
      ))}
    </div>
  );
}

interface NoFiguresProps extends SelectionProps {
  readonly table: StatisticsTable;
}

/** Stands where figures would be when there is nobody to count, or so few that nothing may be told. */
export function NoFigures({ table, filter, onFilter }: NoFiguresProps) {
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
    <Empty title={t('empty')} action={clear}>
      {filter.length === 0 ? t('emptyNode') : t('emptyTodo')}
    </Empty>
  );
}

export function hasFigures(table: StatisticsTable): boolean {
  return !isAllWithheld(table) && !isNothingCounted(table);
}
