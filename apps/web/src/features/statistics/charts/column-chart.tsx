// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import classes from './charts.module.css';
import type { BarItem } from './bar-layout.ts';
import { ChartFrame } from './chart-frame.tsx';
import { type ColumnLayout, columnsHeight, layOutColumns, type PlacedColumn } from './column-layout.ts';
import { ValueScale } from './value-scale.tsx';

const digitWidth = 7.5;

interface ColumnChartProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly items: readonly BarItem[];
  /** The period that is not over yet: drawn lighter, since it will grow. */
  readonly unfinished?: string | undefined;
  /** The times on the other side of a comparison. */
  readonly compared?: readonly string[];
  readonly onChoose?: (code: string) => void;
}

/** Columns over time, running with the reading direction. */
export function ColumnChart({ label, items, unfinished, compared = [], onChoose }: ColumnChartProps) {
  return (
    <ChartFrame label={label} heightOf={() => columnsHeight} onChoose={onChoose}>
      {({ width, isMirrored, hatch }) => (
        <Columns
          {...{
            layout: layOutColumns(items, { width, mirrored: isMirrored }),
            isMirrored,
            hatch,
            unfinished,
            compared,
          }}
        />
      )}
    </ChartFrame>
  );
}

interface ColumnsProps {
  readonly layout: ColumnLayout;
  readonly isMirrored: boolean;
  readonly hatch: string;
  readonly unfinished: string | undefined;
  readonly compared: readonly string[];
}

function Columns({ layout, isMirrored, hatch, unfinished, compared }: ColumnsProps) {
  const isNumbered = useNumbersFit(layout);
  return (
    <>
      <ValueScale layout={layout} isMirrored={isMirrored} />
      {layout.columns.map((column) => (
        <Column
          key={column.item.code}
          column={column}
          bottom={layout.plotBottom}
          isNumbered={isNumbered}
          className={
            column.item.code === unfinished
              ? classes.markUnfinished
              : compared.includes(column.item.code)
                ? classes.markCompared
                : classes.mark
          }
          hatch={hatch}
        />
      ))}
    </>
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

interface ColumnProps {
  readonly column: PlacedColumn;
  readonly bottom: number;
  readonly isNumbered: boolean;
  /** How a column that is not withheld is drawn. */
  readonly className: string | undefined;
  readonly hatch: string;
}

function Column({ column, bottom, isNumbered, className, hatch }: ColumnProps) {
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
        className={isWithheld ? classes.hatchEdge : className}
        {...(isWithheld ? { fill: hatch } : {})}
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
