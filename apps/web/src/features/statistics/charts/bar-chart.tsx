// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useElementSize } from '@mantine/hooks';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import type { Cell } from '../counted-rows.ts';
import classes from '../statistics.module.css';
import { useShare } from '../use-share.ts';
import { type BarItem, barThickness, isWide, layOutBars, lineHeight, type PlacedBar } from './bar-layout.ts';
import { HatchPattern } from './hatch.tsx';
import { useMarkChoice } from './use-mark-choice.ts';

interface BarChartProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly items: readonly BarItem[];
  readonly onChoose: (code: string) => void;
}

/** Horizontal bars with their labels and numbers written out; drawn from right to left for Arabic. */
export function BarChart({ label, items, onChoose }: BarChartProps) {
  const { ref, width } = useElementSize();
  const drawing = useRef<SVGSVGElement>(null);
  const hatch = useId();
  const { direction } = useLanguage();
  const layout = layOutBars(items, Math.max(width, 240));
  useMarkChoice(drawing, onChoose);
  return (
    <div ref={ref} className={classes.chart}>
      <svg
        ref={drawing}
        role="img"
        aria-label={label}
        width={layout.width}
        height={layout.height}
        direction={direction}
        style={{ direction }}
      >
        <HatchPattern id={hatch} />
        {layout.bars.map((bar) => (
          <Bar key={bar.item.code} bar={bar} width={layout.width} hatch={hatch} />
        ))}
      </svg>
    </div>
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
        {...(isWithheld ? { fill: `url(#${hatch})` } : {})}
        x={placeOf(bar.barX, bar.barLength)}
        y={bar.barY}
        width={bar.barLength}
        height={barThickness}
        rx={2}
      />
      <text className={classes.barValue} x={placeOf(bar.barX + bar.barLength + 7)} y={bar.barY + 13}>
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
