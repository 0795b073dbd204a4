// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import type { BarItem } from '../charts/bar-layout.ts';
import { ColumnChart } from '../charts/column-chart.tsx';
import { withEmptyYears } from '../charts/column-layout.ts';
import { type Cell, type CountedRow, countedRows } from '../counted-rows.ts';
import { codesIn, type Filter, readFilter, withCodes } from '../filters/filter.ts';
import { FlowFigure } from '../flows/flow-figure.tsx';
import { WorldMap } from '../map/world-map.tsx';
import { listLocale } from '../query-words.ts';
import classes from '../statistics.module.css';
import { uncertaintyOf } from '../uncertainty.ts';
import { unfinishedTime } from '../unfinished-time.ts';
import { useLabels } from '../use-labels.ts';
import { LinesFigure, PanelsFigure, PyramidFigure } from './crossed-charts.tsx';
import { MoreInTable, shownBars } from './more-in-table.tsx';
import { barsMax, barsUnderMapMax, type FigureDefinition } from './figure-definition.ts';

export interface FigureChartProps {
  readonly figure: FigureDefinition;
  readonly table: StatisticsTable;
  readonly words: string;
  /** Narrows the page's filter to what was chosen in the drawing. */
  readonly onChoose: (further: Filter) => void;
}

/** The drawing of one table. "Not known" is never drawn beside what is known; it is said in words and in the table. */
export function FigureChart({ figure, table, words, onChoose }: FigureChartProps) {
  const { t } = useTranslation('statistics');
  const { labelOf } = useLabels();
  const rows = useMemo(() => countedRows(table, labelOf), [table, labelOf]);
  const [dimension] = figure.by;
  const choose = (code: string): void => onChoose(withCodes([], dimension, [code]));
  const label = t('figure.chart', { words });
  const items = itemsOf(rows, table.known);
  switch (figure.drawing) {
    case 'lines':
      return <LinesFigure table={table} label={label} />;
    case 'panels':
      return <PanelsFigure table={table} label={label} onChoose={onChoose} />;
    case 'pyramid':
      return <PyramidFigure table={table} label={label} />;
    case 'flows':
      return (
        <FlowFigure
          table={table}
          words={words}
          ends={[dimension, figure.by[1] ?? dimension]}
          onChoose={({ from, to }) =>
            onChoose(withCodes(withCodes([], dimension, [from]), figure.by[1] ?? dimension, [to]))
          }
        />
      );
    case 'map':
      return <MapFigure {...{ rows, items, words }} onChoose={choose} />;
    case 'columns': {
      const isEveryYear = codesIn(readFilter(table.where), 'year').length === 0 && dimension === 'year';
      const columns = items.map(({ code, label: name, cell }) => ({ code, label: name, cell }));
      return (
        <ColumnChart
          label={label}
          items={isEveryYear ? withEmptyYears(columns) : columns}
          unfinished={unfinishedTime(table)}
          onChoose={choose}
        />
      );
    }
    case 'bars':
    case 'groups':
      return <Bars items={items} rowCount={items.length} max={barsMax} label={label} onChoose={choose} />;
  }
}

function itemsOf(rows: readonly CountedRow[], known: Cell): readonly BarItem[] {
  return rows.flatMap(({ code, label, cell }) => {
    if (code === null) return [];
    const share = uncertaintyOf(cell, known);
    if (share === undefined || known.kind !== 'count') return [{ code, label, cell }];
    const interval = { low: (share.low / 100) * known.count, high: (share.high / 100) * known.count };
    return [{ code, label, cell, interval }];
  });
}

interface BarsProps {
  readonly items: readonly BarItem[];
  /** How many rows the table has beside "not known". */
  readonly rowCount: number;
  readonly max: number;
  readonly label: string;
  readonly onChoose: (code: string) => void;
}

function Bars({ items, rowCount, max, label, onChoose }: BarsProps) {
  const shown = shownBars(items, max);
  return (
    <div>
      <BarChart label={label} items={shown} onChoose={onChoose} />
      <MoreInTable count={rowCount - shown.length} />
    </div>
  );
}

interface MapFigureProps {
  readonly rows: readonly CountedRow[];
  readonly items: readonly BarItem[];
  readonly words: string;
  readonly onChoose: (code: string) => void;
}

function MapFigure({ rows, items, words, onChoose }: MapFigureProps) {
  const { t } = useTranslation('statistics');
  const { language } = useLanguage();
  const highest = items.filter(({ cell }) => cell.kind === 'count');
  const names = highest.slice(0, 3).map(({ label }) => label);
  const countries = names.length === 0 ? t('withheld') : new Intl.ListFormat(listLocale(language)).format(names);
  return (
    <div className={classes.mapFigure}>
      <WorldMap label={t('map.label', { words, countries })} rows={rows} onChoose={onChoose} />
      {highest.length === 0 ? null : (
        <div>
          <Text fw={600} mb={4}>
            {t('map.highest')}
          </Text>
          <Bars
            items={highest}
            rowCount={items.length}
            max={barsUnderMapMax}
            label={t('figure.chart', { words })}
            onChoose={onChoose}
          />
        </div>
      )}
    </div>
  );
}
