// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import type { Cell } from '../counted-rows.ts';
import classes from './charts.module.css';
import { useShare } from '../use-share.ts';
import { type BarItem, barThickness, isWide, layOutBars, lineHeight, type PlacedBar } from './bar-layout.ts';
import { ChartFrame } from './chart-frame.tsx';
import { Whisker } from './whisker.tsx';

interface BarChartProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly items: readonly BarItem[];
  readonly onChoose?: (code: string) => void;
}

/** Horizontal bars with their labels and numbers written out; drawn from right to left for Arabic. */
export function BarChart({ label, items, onChoose }: BarChartProps) {
  return (
    <ChartFrame label={label} heightOf={({ width }) => layOutBars(items, width).height} onChoose={onChoose}>
      {({ width, hatch }) =>
        layOutBars(items, width).bars.map((bar) => <Bar key={bar.item.code} bar={bar} width={width} hatch={hatch} />)
      }
    </ChartFrame>
  );
}

interface BarProps {
  readonly bar: PlacedBar;
  readonly width: number;
  readonly hatch: string;
}

function Bar({ bar, width, hatch }: BarProps) {
  const { direction } = useLanguage();
  const { item, lines } = bar;
  const isMirrored = direction === 'rtl';
  const placeOf = (x: number, length = 0): number => (isMirrored ? width - x - length : x);
  const isWithheld = item.cell.kind === 'suppressed';
  return (
    <g data-code={item.code}>
      <rect className={classes.hit} x={0} y={bar.rowY} width={width} height={bar.rowHeight} rx={4} />
      {lines.map((line, index) => (
        <text
          key={line}
          className={classes.barLabel}
          x={placeOf(bar.labelX)}
          y={bar.labelY + index * lineHeight}
          textAnchor={isWide(width) ? 'end' : 'start'}
        >
          {line}
        </text>
      ))}
      <rect
        className={isWithheld ? classes.hatchEdge : classes.mark}
        {...(isWithheld ? { fill: hatch } : {})}
        x={placeOf(bar.barX, bar.barLength)}
        y={bar.barY}
        width={bar.barLength}
        height={barThickness}
        rx={2}
      />
      {bar.whisker === undefined ? null : (
        <Whisker from={placeOf(bar.whisker.from)} to={placeOf(bar.whisker.to)} y={bar.barY + barThickness / 2} />
      )}
      <text
        className={classes.barValue}
        x={placeOf(Math.max(bar.barX + bar.barLength, bar.whisker?.to ?? 0) + 7)}
        y={bar.barY + 13}
      >
        <ValueText cell={item.cell} />
      </text>
    </g>
  );
}

function ValueText({ cell }: { readonly cell: Cell }) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const shareOf = useShare();
  const share = shareOf(cell);
  if (cell.kind === 'suppressed') return <tspan className={classes.barShare}>{t('withheld')}</tspan>;
  return (
    <>
      {formatNumber(cell.count)}
      {share === undefined ? null : <tspan className={classes.barShare}>{` · ${share}`}</tspan>}
    </>
  );
}
