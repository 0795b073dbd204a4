// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import classes from './charts.module.css';
import { ChartFrame, type ChartPlace } from './chart-frame.tsx';
import { layOutLines, type LineLayout, linesHeight, type LineSeries } from './line-layout.ts';
import { markPath, type SeriesStyle, seriesStyle } from './series-style.ts';
import { ValueScale } from './value-scale.tsx';
import { wrapLabel } from './wrap-label.ts';

interface LineChartProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly times: readonly string[];
  readonly series: readonly LineSeries[];
  readonly isPercent?: boolean;
  /** Place of the time that is not over: what leads there is drawn faintly, since it will change. */
  readonly unfinished?: number | undefined;
}

/** Lines over time, each with its own colour, dash and mark and its name at its end. A withheld value breaks its line. */
export function LineChart({ label, times, series, isPercent = false, unfinished }: LineChartProps) {
  return (
    <ChartFrame label={label} heightOf={() => linesHeight}>
      {(place) => {
        const layout = layOutLines({ times, series }, { width: place.width, mirrored: place.isMirrored });
        return (
          <>
            <ValueScale layout={layout} isMirrored={place.isMirrored} isPercent={isPercent} />
            {layout.times.map(({ label: time, x, labelled }) =>
              labelled ? (
                <text key={x} className={classes.axisLabel} x={x} y={layout.plotBottom + 17} textAnchor="middle">
                  {time}
                </text>
              ) : null,
            )}
            {layout.series.map((each) => (
              <Line key={each.series.id} line={each} {...{ layout, place, isPercent, unfinished }} />
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}

interface LineProps {
  readonly line: LineLayout['series'][number];
  readonly layout: LineLayout;
  readonly place: ChartPlace;
  readonly isPercent: boolean;
  readonly unfinished: number | undefined;
}

function Line({ line, layout, place, isPercent, unfinished }: LineProps) {
  const { t } = useTranslation('statistics');
  const { formatNumber, formatPercent } = useLanguage();
  const style = seriesStyle(line.place);
  const wordsOf = (index: number): string => {
    const value = line.series.values[index] ?? null;
    const written = value === null ? t('withheld') : isPercent ? formatPercent(value) : formatNumber(value);
    return t('line.point', { series: line.series.label, time: layout.times[index]?.label ?? '', value: written });
  };
  const labelX = place.isMirrored ? layout.plotLeft - 4 : layout.plotRight + 4;
  const charsMax = Math.max(8, Math.floor((layout.endWidth - 14) / 6.6));
  const [text = ''] = wrapLabel(line.series.label, { charsMax, linesMax: 1 });
  return (
    <g>
      <Strokes points={line.points} style={style} unfinished={unfinished} />
      {line.points.map(({ x, y }, index) =>
        y === undefined ? (
          <rect
            key={x}
            className={classes.hatchEdge}
            fill={place.hatch}
            x={x - 5 + line.place * 3}
            y={layout.plotBottom - 12}
            width={10}
            height={12}
          >
            <title>{wordsOf(index)}</title>
          </rect>
        ) : (
          <path
            key={x}
            d={markPath(style, x, y)}
            fill={index === unfinished ? '#fff' : style.mark === 'cross' ? 'none' : style.colour}
            stroke={style.colour}
            strokeWidth={1.75}
          >
            <title>{wordsOf(index)}</title>
          </path>
        ),
      )}
      <path
        d={markPath(style, labelX + (place.isMirrored ? -6 : 6), line.labelY)}
        fill={style.mark === 'cross' ? 'none' : style.colour}
        stroke={style.colour}
        strokeWidth={1.75}
      />
      <text
        className={classes.lineLabel}
        x={labelX + (place.isMirrored ? -15 : 15)}
        y={line.labelY + 4.5}
        fill={style.colour}
      >
        {text}
      </text>
    </g>
  );
}

interface StrokesProps {
  readonly points: LineLayout['series'][number]['points'];
  readonly style: SeriesStyle;
  readonly unfinished: number | undefined;
}

/** The line itself, and what leads to a time that is not over. */
function Strokes({ points, style, unfinished }: StrokesProps) {
  return (
    <>
      <path
        d={pathOf(points.slice(0, unfinished))}
        fill="none"
        stroke={style.colour}
        strokeWidth={2.25}
        strokeDasharray={style.dash}
      />
      {unfinished === undefined ? null : (
        <path
          d={pathOf(points.slice(Math.max(unfinished - 1, 0), unfinished + 1))}
          fill="none"
          stroke={style.colour}
          strokeOpacity={0.45}
          strokeWidth={1.25}
          strokeDasharray="3 3"
        />
      )}
    </>
  );
}

/** The stretches of a line between withheld values. */
function pathOf(points: LineLayout['series'][number]['points']): string {
  return points
    .map(({ x, y }, index) => {
      if (y === undefined) return '';
      return `${points[index - 1]?.y === undefined ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join('');
}
