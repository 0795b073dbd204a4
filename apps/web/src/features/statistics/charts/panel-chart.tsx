// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import classes from './charts.module.css';
import { ChartFrame, type ChartPlace } from './chart-frame.tsx';
import { layOutPanels, type Panel, type PanelLayout } from './panel-layout.ts';

interface PanelChartProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly times: readonly string[];
  readonly panels: readonly Panel[];
  /** The period that is not over yet. */
  readonly unfinished?: string | undefined;
  readonly onChoose?: (code: string) => void;
}

/** Small columns over time beside each other, each on its own scale. */
export function PanelChart({ label, times, panels, unfinished, onChoose }: PanelChartProps) {
  const layout = ({ width, isMirrored }: ChartPlace): PanelLayout =>
    layOutPanels(panels, { width, mirrored: isMirrored });
  return (
    <ChartFrame label={label} heightOf={(place) => layout(place).height} onChoose={onChoose}>
      {(place) => {
        const laidOut = layout(place);
        return laidOut.panels.map((panel) => (
          <OnePanel key={panel.panel.code} {...{ panel, times, place, unfinished }} layout={laidOut} />
        ));
      }}
    </ChartFrame>
  );
}

interface OnePanelProps {
  readonly panel: PanelLayout['panels'][number];
  readonly times: readonly string[];
  readonly layout: PanelLayout;
  readonly place: ChartPlace;
  readonly unfinished: string | undefined;
}

function OnePanel({ panel: { panel, lines, x, y, columns }, times, layout, place, unfinished }: OnePanelProps) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const startX = place.isMirrored ? x + layout.panelWidth : x;
  const bottom = y + layout.bottomOf;
  return (
    <g data-code={panel.code}>
      <rect className={classes.hit} x={x} y={y} width={layout.panelWidth} height={layout.bottomOf + 18} rx={4} />
      {lines.map((line, index) => (
        <text key={line} className={classes.columnHead} x={startX} y={y + 13 + index * 16}>
          {line}
        </text>
      ))}
      <line className={classes.axisLine} x1={x} x2={x + layout.panelWidth} y1={bottom} y2={bottom} />
      {columns.map((column, index) => {
        const cell = panel.cells[index];
        const value = cell?.kind === 'count' ? formatNumber(cell.count) : t('withheld');
        const middle = column.x + column.width / 2;
        const time = times[index] ?? '';
        return (
          <g key={time}>
            <title>{t('line.point', { series: panel.label, time, value })}</title>
            <rect
              className={
                column.isWithheld ? classes.hatchEdge : time === unfinished ? classes.markUnfinished : classes.mark
              }
              {...(column.isWithheld ? { fill: place.hatch } : {})}
              x={column.x}
              y={column.y}
              width={column.width}
              height={column.height}
              rx={1.5}
            />
            {column.isNumbered && !column.isWithheld ? (
              <text className={classes.groupValue} x={middle} y={column.y - 4} textAnchor="middle">
                {value}
              </text>
            ) : null}
            {index === 0 || index === columns.length - 1 ? (
              <text className={classes.axisLabel} x={middle} y={bottom + 15} textAnchor="middle">
                {time}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
