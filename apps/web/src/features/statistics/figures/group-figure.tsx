// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnChart } from '../charts/column-chart.tsx';
import { GroupChart } from '../charts/group-chart.tsx';
import { LineChart } from '../charts/line-chart.tsx';
import type { Cell } from '../counted-rows.ts';
import { type Filter, withCodes } from '../filters/filter.ts';
import { type GroupColumn, type GroupRow, groupRows } from '../group-rows.ts';
import { useLabels } from '../use-labels.ts';
import { barsMax, type FigureDefinition } from './figure-definition.ts';
import { MoreInTable, shownBars } from './more-in-table.tsx';

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
  const drawable = known.filter(({ cells }) => cells.some((cell) => cell.kind === 'count' && cell.count > 0));
  const label = t('figure.chart', { words });
  const choose = (code: string): void => onChoose(withCodes([], figure.by[0], [code]));
  if (figure.drawing === 'columns') return <ComparedTimes rows={known} {...{ columns, label }} onChoose={choose} />;
  const shown = shownBars(drawable, barsMax);
  return (
    <div>
      <GroupChart label={label} groups={columns} rows={shown} onChoose={choose} />
      <MoreInTable count={known.length - shown.length} />
    </div>
  );
}

interface ComparedTimesProps {
  readonly rows: readonly GroupRow[];
  readonly columns: readonly GroupColumn[];
  readonly label: string;
  readonly onChoose: (code: string) => void;
}

/** Fewer times than these are columns in their order; more are lines, beside each other from the first. */
const lineTimesMin = 3;

/** Times of two selections: lines where they have times in common or several each, else columns in the order of time. */
function ComparedTimes({ rows, columns, label, onChoose }: ComparedTimesProps) {
  const hasCommonTime = rows.some(({ cells }) => cells.every(isCounted));
  const own = columns.map((_, place) => rows.filter(({ cells }) => isCounted(cells[place])));
  const length = Math.max(...own.map((each) => each.length));
  if (hasCommonTime) {
    const series = columns.map(({ id, label: name }, place) => ({
      id,
      label: name,
      values: rows.map(({ cells }) => valueOf(cells[place])),
    }));
    return <LineChart label={label} times={rows.map(({ label: time }) => time)} series={series} />;
  }
  if (length < lineTimesMin) {
    const items = rows.flatMap(({ code, label: time, cells }) => {
      const cell = cells.find(isCounted);
      return code === null || cell === undefined ? [] : [{ code, label: time, cell }];
    });
    const compared = own.slice(1).flatMap((each) => each.map(({ code }) => code ?? ''));
    return <ColumnChart label={label} items={items} compared={compared} onChoose={onChoose} />;
  }
  const times = Array.from({ length }, (_, index) => own.map((each) => each[index]?.label ?? '–').join(' | '));
  const series = columns.map(({ id, label: name }, place) => ({
    id,
    label: name,
    values: Array.from({ length }, (_, index) => valueOf(own[place]?.[index]?.cells[place])),
  }));
  return <LineChart label={label} times={times} series={series} />;
}

function valueOf(cell: Cell | undefined): number | null {
  return cell?.kind === 'count' ? cell.count : null;
}

/** True for a cell that stands for somebody, shown or withheld. */
function isCounted(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.kind === 'suppressed' || cell.count > 0);
}
