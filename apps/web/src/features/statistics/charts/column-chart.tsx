// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useElementSize } from '@mantine/hooks';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import classes from '../statistics.module.css';
import type { BarItem } from './bar-layout.ts';
import { type ColumnLayout, layOutColumns, type PlacedColumn } from './column-layout.ts';
import { HatchPattern } from './hatch.tsx';
import { useMarkChoice } from './use-mark-choice.ts';

const digitWidth = 7.5;

interface ColumnChartProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly items: readonly BarItem[];
  readonly onChoose: (code: string) => void;
}

/** Columns over time, running with the reading direction. */
export function ColumnChart({ label, items, onChoose }: ColumnChartProps) {
  const { ref, width } = useElementSize();
  const drawing = useRef<SVGSVGElement>(null);
  const hatch = useId();
  const { direction } = useLanguage();
  const layout = layOutColumns(items, { width: Math.max(width, 240), mirrored: direction === 'rtl' });
  useMarkChoice(drawing, onChoose);
  const isNumbered = useNumbersFit(layout);
  return (
    <div ref={ref} className={classes.chart}>
      <svg
        ref={drawing}
        role="img"
        aria-label={label}
        width={layout.width}
        height={layout.height}
        style={{ direction }}
      >
        <HatchPattern id={hatch} />
        <Scale layout={layout} isMirrored={direction === 'rtl'} />
        {layout.columns.map((column) => (
          <Column
            key={column.item.code}
            column={column}
            bottom={layout.plotBottom}
            isNumbered={isNumbered}
            hatch={hatch}
          />
        ))}
      </svg>
    </div>
  );
}

/** True where every number fits above its column: some with and some without would be hard to read. */
function useNumbersFit({ columns }: ColumnLayout): boolean {
  const { formatNumber } = useLanguage();
  return columns.every(
    ({ item: { cell }, width }) =>
      cell.kind === 'suppressed' || formatNumber(cell.count).length * digitWidth <= width + 14,
  );
}

function Scale({ layout, isMirrored }: { readonly layout: ColumnLayout; readonly isMirrored: boolean }) {
  const { formatNumber } = useLanguage();
  const labelX = isMirrored ? layout.plotRight + 8 : layout.plotLeft - 8;
  return (
    <>
      {layout.ticks.map(({ value, y }) => (
        <g key={value}>
          <line
            className={value === 0 ? classes.axisLine : classes.gridLine}
            x1={layout.plotLeft}
            x2={layout.plotRight}
            y1={y}
            y2={y}
          />
          <text className={classes.axisLabel} x={labelX} y={y + 4} textAnchor="end">
            {formatNumber(value)}
          </text>
        </g>
      ))}
    </>
  );
}

interface ColumnProps {
  readonly column: PlacedColumn;
  readonly bottom: number;
  readonly isNumbered: boolean;
  readonly hatch: string;
}

function Column({ column, bottom, isNumbered, hatch }: ColumnProps) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const { item, x, y, width, height } = column;
  const isWithheld = item.cell.kind === 'suppressed';
  const value = item.cell.kind === 'count' ? formatNumber(item.cell.count) : t('withheld');
  const middle = x + width / 2;
  return (
    <g data-code={item.code}>
      <title>{t('map.country', { country: item.label, value })}</title>
      <rect className={classes.hit} x={x - 3} y={0} width={width + 6} height={bottom + 24} />
      <rect
        className={isWithheld ? classes.hatchEdge : classes.mark}
        {...(isWithheld ? { fill: `url(#${hatch})` } : {})}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={2}
      />
      {isNumbered && item.cell.kind === 'count' ? (
        <text className={classes.barValue} x={middle} y={y - 6} textAnchor="middle">
          {value}
        </text>
      ) : null}
      {column.labelled ? (
        <text className={classes.axisLabel} x={middle} y={bottom + 17} textAnchor="middle">
          {item.label}
        </text>
      ) : null}
    </g>
  );
}
