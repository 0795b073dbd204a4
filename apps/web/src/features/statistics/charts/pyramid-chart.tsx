// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import type { Cell } from '../counted-rows.ts';
import classes from './charts.module.css';
import { ChartFrame, type ChartPlace } from './chart-frame.tsx';

/** One age group: how many on either side. */
export interface PyramidRow {
  readonly code: string;
  readonly label: string;
  readonly start: Cell;
  readonly end: Cell;
}

interface PyramidChartProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly startLabel: string;
  readonly endLabel: string;
  /** From the youngest; drawn upward. */
  readonly rows: readonly PyramidRow[];
}

const rowHeight = 26;
const headHeight = 28;
const barHeight = 18;
const withheldLength = 22;
const valueWidth = 48;

/** Two sexes back to back, a bar for each age group, the youngest at the foot. */
export function PyramidChart({ label, startLabel, endLabel, rows }: PyramidChartProps) {
  return (
    <ChartFrame label={label} heightOf={() => headHeight + rows.length * rowHeight}>
      {(place) => <Pyramid {...{ place, startLabel, endLabel, rows }} />}
    </ChartFrame>
  );
}

function Pyramid({
  place,
  startLabel,
  endLabel,
  rows,
}: Omit<PyramidChartProps, 'label'> & { readonly place: ChartPlace }) {
  const { width, isMirrored } = place;
  const middle = Math.max(...rows.map(({ label }) => label.length)) * 7 + 20;
  const half = (width - middle) / 2;
  const highest = Math.max(1, ...rows.flatMap(({ start, end }) => [start, end].map(countOf)));
  const length = scaleLinear()
    .domain([0, highest])
    .range([0, Math.max(half - valueWidth, 20)]);
  const at = (x: number): number => (isMirrored ? width - x : x);
  return (
    <>
      <text className={classes.columnHead} x={at(half)} y={14} textAnchor="end">
        {startLabel}
      </text>
      <text className={classes.columnHead} x={at(half + middle)} y={14}>
        {endLabel}
      </text>
      {rows.toReversed().map((row, index) => {
        const y = headHeight + index * rowHeight;
        return (
          <g key={row.code}>
            <text className={classes.barLabel} x={width / 2} y={y + 13} textAnchor="middle">
              {row.label}
            </text>
            <Half {...{ place, y, length }} cell={row.start} from={half} towards={-1} />
            <Half {...{ place, y, length }} cell={row.end} from={half + middle} towards={1} />
          </g>
        );
      })}
    </>
  );
}

function countOf(cell: Cell): number {
  return cell.kind === 'count' ? cell.count : 0;
}

interface HalfProps {
  readonly place: ChartPlace;
  readonly cell: Cell;
  readonly y: number;
  readonly from: number;
  readonly towards: -1 | 1;
  readonly length: (count: number) => number;
}

function Half({ place, cell, y, from, towards, length }: HalfProps) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const { width, isMirrored, hatch } = place;
  const long = cell.kind === 'count' ? length(cell.count) : withheldLength;
  const left = towards === 1 ? from : from - long;
  const textX = from + towards * (long + 6);
  const isStart = towards === -1;
  return (
    <>
      <rect
        className={cell.kind === 'suppressed' ? classes.hatchEdge : isStart ? classes.mark : classes.markCompared}
        {...(cell.kind === 'suppressed' ? { fill: hatch } : {})}
        x={isMirrored ? width - left - long : left}
        y={y}
        width={long}
        height={barHeight}
        rx={2}
      />
      <text
        className={classes.groupValue}
        x={isMirrored ? width - textX : textX}
        y={y + 13}
        textAnchor={isStart ? 'end' : 'start'}
      >
        {cell.kind === 'count' ? (
          formatNumber(cell.count)
        ) : (
          <tspan className={classes.barShare}>{t('withheldShort')}</tspan>
        )}
      </text>
    </>
  );
}
