// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LineChart } from '../charts/line-chart.tsx';
import { PanelChart } from '../charts/panel-chart.tsx';
import { PyramidChart } from '../charts/pyramid-chart.tsx';
import { seriesMax } from '../charts/series-style.ts';
import { crossCounts } from '../count/cross-counts.ts';
import type { Cell } from '../counted-rows.ts';
import { type Filter, withCodes } from '../filters/filter.ts';
import { unfinishedTime } from '../unfinished-time.ts';
import { useLabels } from '../use-labels.ts';

interface CrossedProps {
  readonly table: StatisticsTable;
  readonly label: string;
}

const nobody: Cell = { kind: 'count', count: 0, percentOfKnown: null };
const panelsMax = 6;

interface OverTime {
  readonly times: readonly string[];
  readonly series: readonly { readonly code: string; readonly label: string; readonly cells: readonly Cell[] }[];
}

/** A table by time and something else as a series for each code, those with most victims first; "not known" is in neither. */
function useOverTime(table: StatisticsTable): OverTime {
  const { labelOf } = useLabels();
  return useMemo(() => {
    const { rows, columns } = crossCounts(table, labelOf);
    const dimension = table.by[1];
    const known = rows.flatMap(({ code, cells }) => (code === null ? [] : [{ time: code, cells }]));
    if (dimension === undefined) return { times: [], series: [] };
    const series = columns.flatMap((code, place) => {
      if (code === null) return [];
      const cells = known.map((row) => row.cells[place] ?? nobody);
      return [{ code, label: labelOf(dimension, code), cells }];
    });
    return {
      times: known.map(({ time }) => time),
      series: series.toSorted((one, other) => sumOf(other.cells) - sumOf(one.cells)),
    };
  }, [table, labelOf]);
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + (cell.kind === 'count' ? cell.count : 0), 0);
}

/** A line for each code of the second dimension. */
export function LinesFigure({ table, label }: CrossedProps) {
  const { t } = useTranslation('statistics');
  const { times, series } = useOverTime(table);
  const drawn = series.filter(({ cells }) => isMostlyShown(cells)).slice(0, seriesMax);
  const lines = drawn.map(({ code, label: name, cells }) => ({
    id: code,
    label: name,
    values: cells.map((cell) => (cell.kind === 'count' ? cell.count : null)),
  }));
  const unfinished = times.indexOf(unfinishedTime(table) ?? '');
  return (
    <div>
      <LineChart label={label} times={times} series={lines} unfinished={unfinished < 0 ? undefined : unfinished} />
      {series.length === drawn.length ? null : (
        <Text size="sm" c="dimmed">
          {t('figure.more', { count: series.length - drawn.length })}
        </Text>
      )}
    </div>
  );
}

/** True where most times have a shown count of somebody: fewer show no course of time. */
function isMostlySomebody(cells: readonly Cell[]): boolean {
  return cells.filter((cell) => cell.kind === 'count' && cell.count > 0).length * 2 > cells.length;
}

/** A line of which most is withheld says nothing. */
function isMostlyShown(cells: readonly Cell[]): boolean {
  return cells.filter(({ kind }) => kind === 'suppressed').length * 2 <= cells.length;
}

/** Small columns for the codes of the second dimension that have most victims. */
export function PanelsFigure({
  table,
  label,
  onChoose,
}: CrossedProps & { readonly onChoose: (further: Filter) => void }) {
  const { times, series } = useOverTime(table);
  const dimension = table.by[1];
  return (
    <PanelChart
      label={label}
      times={times}
      panels={series.filter(({ cells }) => isMostlySomebody(cells)).slice(0, panelsMax)}
      unfinished={unfinishedTime(table)}
      onChoose={(code) => (dimension === undefined ? undefined : onChoose(withCodes([], dimension, [code])))}
    />
  );
}

/** Women and girls to one side, men and boys to the other, by age group. */
export function PyramidFigure({ table, label }: CrossedProps) {
  const { labelOf } = useLabels();
  const { t } = useTranslation('statistics');
  const rows = useMemo(() => {
    const { rows: sexes, columns } = crossCounts(table, labelOf);
    const cellsOf = (sex: string): readonly Cell[] => sexes.find(({ code }) => code === sex)?.cells ?? [];
    const [female, male] = [cellsOf('female'), cellsOf('male')];
    return columns.flatMap((code, place) =>
      code === null
        ? []
        : [{ code, label: labelOf('ageGroup', code), start: female[place] ?? nobody, end: male[place] ?? nobody }],
    );
  }, [table, labelOf]);
  return <PyramidChart label={label} startLabel={t('pyramid.female')} endLabel={t('pyramid.male')} rows={rows} />;
}
