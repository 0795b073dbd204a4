// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupChart } from '../charts/group-chart.tsx';
import { LineChart } from '../charts/line-chart.tsx';
import { type Filter, withCodes } from '../filters/filter.ts';
import { type GroupColumn, type GroupRow, groupRows } from '../group-rows.ts';
import { useLabels } from '../use-labels.ts';
import { barsMax, type FigureDefinition } from './figure-definition.ts';

interface GroupFigureProps {
  readonly figure: FigureDefinition;
  readonly tables: readonly StatisticsTable[];
  readonly columns: readonly GroupColumn[];
  readonly words: string;
  readonly onChoose: (further: Filter) => void;
}

/** Several selections beside each other: lines where they run over time, else bars in percent of each one's own. */
export function GroupFigure({ figure, tables, columns, words, onChoose }: GroupFigureProps) {
  const { t } = useTranslation('statistics');
  const { labelOf } = useLabels();
  const rows = useMemo(() => groupRows(tables, labelOf), [tables, labelOf]);
  const known = rows.filter(({ code }) => code !== null);
  const label = t('figure.chart', { words });
  if (figure.drawing === 'columns') return <ComparedTimes rows={known} columns={columns} label={label} />;
  const shown = known.length <= barsMax + 1 ? known : known.slice(0, barsMax);
  return (
    <div>
      <GroupChart
        label={label}
        groups={columns}
        rows={shown}
        onChoose={(code) => onChoose(withCodes([], figure.by[0], [code]))}
      />
      {known.length === shown.length ? null : (
        <Text size="sm" c="dimmed">
          {t('figure.more', { count: known.length - shown.length })}
        </Text>
      )}
    </div>
  );
}

interface ComparedTimesProps {
  readonly rows: readonly GroupRow[];
  readonly columns: readonly GroupColumn[];
  readonly label: string;
}

/** Times of selections as lines: at the same times where they have any in common, else the first beside the first. */
function ComparedTimes({ rows, columns, label }: ComparedTimesProps) {
  const hasCommonTime = rows.some(({ cells }) => cells.every(isCounted));
  const own = columns.map((_, place) => rows.filter(({ cells }) => isCounted(cells[place])));
  const valueOf = (cell: GroupRow['cells'][number] | undefined): number | null =>
    cell?.kind === 'count' ? cell.count : null;
  if (hasCommonTime) {
    const series = columns.map(({ id, label: name }, place) => ({
      id,
      label: name,
      values: rows.map(({ cells }) => valueOf(cells[place])),
    }));
    return <LineChart label={label} times={rows.map(({ label: time }) => time)} series={series} />;
  }
  const length = Math.max(...own.map((each) => each.length));
  const times = Array.from({ length }, (_, index) => own.map((each) => each[index]?.label ?? '–').join(' | '));
  const series = columns.map(({ id, label: name }, place) => ({
    id,
    label: name,
    values: Array.from({ length }, (_, index) => valueOf(own[place]?.[index]?.cells[place])),
  }));
  return <LineChart label={label} times={times} series={series} />;
}

/** True for a cell that stands for somebody, shown or withheld. */
function isCounted(cell: GroupRow['cells'][number] | undefined): boolean {
  return cell !== undefined && (cell.kind === 'suppressed' || cell.count > 0);
}
