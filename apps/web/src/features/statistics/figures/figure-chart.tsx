// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import type { BarItem } from '../charts/bar-layout.ts';
import { ColumnChart } from '../charts/column-chart.tsx';
import { withEmptyYears } from '../charts/column-layout.ts';
import type { CountedRow } from '../counted-rows.ts';
import { listLocale } from '../query-words.ts';
import { codesIn, type Filter } from '../filters/filter.ts';
import { WorldMap } from '../map/world-map.tsx';
import classes from '../statistics.module.css';
import { barsMax, barsUnderMapMax, type FigureDefinition } from './overview-figures.ts';

interface FigureChartProps {
  readonly figure: FigureDefinition;
  readonly rows: readonly CountedRow[];
  /** Of which victims the rows are. */
  readonly filter: Filter;
  readonly words: string;
  readonly onChoose: (code: string) => void;
}

function itemsOf(rows: readonly CountedRow[]): readonly BarItem[] {
  return rows.flatMap(({ code, label, cell }) => (code === null ? [] : [{ code, label, cell }]));
}

/** The drawing of a figure. "Not known" is never drawn beside what is known; it is said in words and in the table. */
export function FigureChart({ figure, rows, filter, words, onChoose }: FigureChartProps) {
  const { t } = useTranslation('statistics');
  const items = itemsOf(rows);
  if (items.length === 0) return null;
  if (figure.drawing === 'map') return <MapFigure rows={rows} words={words} onChoose={onChoose} />;
  if (figure.drawing === 'columns')
    return (
      <ColumnChart
        label={t('figure.chart', { words })}
        items={codesIn(filter, 'year').length === 0 ? withEmptyYears(items) : items}
        onChoose={onChoose}
      />
    );
  return <Bars items={items} rowCount={items.length} max={barsMax} words={words} onChoose={onChoose} />;
}

interface BarsProps {
  readonly items: readonly BarItem[];
  /** How many rows the table has beside "not known". */
  readonly rowCount: number;
  readonly max: number;
  readonly words: string;
  readonly onChoose: (code: string) => void;
}

function Bars({ items, rowCount, max, words, onChoose }: BarsProps) {
  const { t } = useTranslation('statistics');
  // Twelve bars and "one more in the table" would take as much room as thirteen bars.
  const shown = items.length <= max + 1 ? items : items.slice(0, max);
  const more = rowCount - shown.length;
  return (
    <div>
      <BarChart label={t('figure.chart', { words })} items={shown} onChoose={onChoose} />
      {more === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('figure.more', { count: more })}
        </Text>
      )}
    </div>
  );
}

function MapFigure({ rows, words, onChoose }: Omit<FigureChartProps, 'figure' | 'filter'>) {
  const { t } = useTranslation('statistics');
  const { language } = useLanguage();
  const items = itemsOf(rows);
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
          <Bars items={highest} rowCount={items.length} max={barsUnderMapMax} words={words} onChoose={onChoose} />
        </div>
      )}
    </div>
  );
}
