// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useElementSize } from '@mantine/hooks';
import type { PublishedPoint } from '@palermo/contract';
import { useLanguage } from '../../../lib/language.ts';
import classes from '../sources.module.css';
import { layOut } from './interval-layout.ts';

/** Narrowest and widest chart; in between it is as wide as its place, so that its letters keep their size. */
const widthMin = 280;
const widthMax = 736;

interface IntervalChartProps {
  readonly title: string;
  readonly points: readonly PublishedPoint[];
}

/** Figures by year: a dot where the figure is exact, a bar from end to end where it is an interval. Years run left to right. */
export function IntervalChart({ title, points }: IntervalChartProps) {
  const { formatNumber } = useLanguage();
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const { width, height, marks, ticks, years, lines, left, right, bottom } = layOut(
    points,
    Math.min(widthMax, Math.max(widthMin, room)),
  );
  return (
    <div ref={ref}>
      <svg viewBox={`0 0 ${width} ${height}`} className={classes.chart} role="img" aria-label={title} direction="ltr">
        {ticks.map(({ value, y }) => (
          <g key={value}>
            <line x1={left} x2={right} y1={y} y2={y} className={classes.grid} />
            <text x={left - 6} y={y + 4} textAnchor="end" className={classes.axis}>
              {formatNumber(value)}
            </text>
          </g>
        ))}
        {years.map(({ year, x }) => (
          <text key={year} x={x} y={bottom + 18} textAnchor="middle" className={classes.axis}>
            {year}
          </text>
        ))}
        {lines.map((path) => (
          <path key={path} d={path} className={classes.line} />
        ))}
        {marks.map(({ year, x, top, base, exact }) =>
          exact ? (
            <circle key={year} cx={x} cy={top} r={4} className={classes.dot} />
          ) : (
            <rect key={year} x={x - 5} y={top} width={10} height={base - top} rx={2} className={classes.span} />
          ),
        )}
      </svg>
    </div>
  );
}
