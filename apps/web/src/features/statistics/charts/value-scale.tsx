// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useLanguage } from '../../../lib/language.ts';
import classes from './charts.module.css';

interface ValueScaleProps {
  readonly layout: {
    readonly ticks: readonly { readonly value: number; readonly y: number }[];
    readonly plotLeft: number;
    readonly plotRight: number;
  };
  readonly isMirrored: boolean;
  /** True for a scale of percentages. */
  readonly isPercent?: boolean;
}

/** Lines across a plot with their values, standing where reading starts. */
export function ValueScale({ layout, isMirrored, isPercent = false }: ValueScaleProps) {
  const { formatNumber, formatPercent } = useLanguage();
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
            {isPercent ? formatPercent(value) : formatNumber(value)}
          </text>
        </g>
      ))}
    </>
  );
}
