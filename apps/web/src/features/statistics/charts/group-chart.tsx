// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../lib/language.ts';
import type { Cell } from '../counted-rows.ts';
import type { GroupColumn, GroupRow } from '../group-rows.ts';
import classes from './charts.module.css';
import { uncertaintyOf } from '../uncertainty.ts';
import { useShare } from '../use-share.ts';
import { ChartFrame, type ChartPlace } from './chart-frame.tsx';
import { groupBarThickness, type GroupItem, type GroupLayout, groupLineHeight, layOutGroups } from './group-layout.ts';
import { Whisker } from './whisker.tsx';

interface GroupChartProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly groups: readonly GroupColumn[];
  readonly rows: readonly GroupRow[];
  readonly onChoose?: (code: string) => void;
}

/** Shares of several groups, each in percent of its own: two as pairs of bars, more in a column each. */
export function GroupChart({ label, groups, rows, onChoose }: GroupChartProps) {
  const headingOf = useGroupHeading();
  const items = itemsOf(rows, groups);
  const headings = groups.map(headingOf);
  const layout = (width: number): GroupLayout => layOutGroups(items, { width, headings });
  const cells = new Map(rows.map((row) => [row.code, row.cells]));
  return (
    <ChartFrame label={label} heightOf={({ width }) => layout(width).height} onChoose={onChoose}>
      {(place) => {
        const laidOut = layout(place.width);
        return (
          <>
            <Headings groups={groups} layout={laidOut} place={place} />
            {laidOut.items.map((each) => (
              <GroupBars
                key={each.item.code}
                row={each}
                cells={cells.get(each.item.code) ?? []}
                isByCount={hasNoShares(groups)}
                {...{ layout: laidOut, place }}
              />
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}

function hasNoShares(groups: readonly GroupColumn[]): boolean {
  return groups.some(({ known }) => known.kind === 'suppressed');
}

/** Shares, or counts where a group has no shares: two scales beside each other would mislead. */
function itemsOf(rows: readonly GroupRow[], groups: readonly GroupColumn[]): readonly GroupItem[] {
  const isByCount = hasNoShares(groups);
  return rows.flatMap(({ code, label, cells }) => {
    if (code === null) return [];
    const values = cells.map((cell, place) => ({
      isWithheld: cell.kind === 'suppressed',
      size: cell.kind === 'count' ? ((isByCount ? cell.count : cell.percentOfKnown) ?? undefined) : undefined,
      interval: isByCount ? undefined : uncertaintyOf(cell, groups[place]?.known ?? { kind: 'suppressed' }),
    }));
    return [{ code, label, values }];
  });
}

function useGroupHeading(): (group: GroupColumn) => string {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  return ({ label, known }) =>
    known.kind === 'count'
      ? t('group.of', { label, count: known.count, number: formatNumber(known.count) })
      : t('group.ofWithheld', { label });
}

interface HeadingsProps {
  readonly groups: readonly GroupColumn[];
  readonly layout: GroupLayout;
  readonly place: ChartPlace;
}

/** Which bars are whose, with the denominator of each group. */
function Headings({ groups, layout, place }: HeadingsProps) {
  const { width, isMirrored } = place;
  const isPaired = groups.length <= 2;
  return groups.map(({ id }, index) => {
    const x = layout.columnX[index] ?? 0;
    const textX = isPaired ? x + 30 : x;
    const y = isPaired ? index * (groupLineHeight + 3) : 0;
    return (
      <g key={id}>
        {isPaired ? (
          <rect
            className={index === 0 ? classes.mark : classes.markCompared}
            x={isMirrored ? width - x - 22 : x}
            y={y + 1}
            width={22}
            height={groupBarThickness}
            rx={2}
          />
        ) : null}
        {layout.heads[index]?.map((line, lineIndex) => (
          <text
            key={line}
            className={classes.columnHead}
            x={isMirrored ? width - textX : textX}
            y={y + 13 + lineIndex * groupLineHeight}
          >
            {line}
          </text>
        ))}
      </g>
    );
  });
}

interface GroupBarsProps {
  readonly row: GroupLayout['items'][number];
  readonly cells: readonly Cell[];
  readonly isByCount: boolean;
  readonly layout: GroupLayout;
  readonly place: ChartPlace;
}

function GroupBars({ row, cells, isByCount, layout, place }: GroupBarsProps) {
  const { width, isMirrored, hatch } = place;
  const placeOf = (x: number, length = 0): number => (isMirrored ? width - x - length : x);
  return (
    <g data-code={row.item.code}>
      <rect className={classes.hit} x={0} y={row.rowY} width={width} height={row.rowHeight} rx={4} />
      {row.lines.map((line, index) => (
        <text
          key={line}
          className={classes.barLabel}
          x={placeOf(row.labelX)}
          y={row.labelY + index * groupLineHeight}
          textAnchor={layout.isWide ? 'end' : 'start'}
        >
          {line}
        </text>
      ))}
      {row.values.map(({ value, x, y, length, whisker }, index) => {
        const cell = cells[index];
        const isSecond = index === 1 && row.values.length === 2;
        return (
          <g key={layout.columnX.length > 2 ? x : y}>
            <rect
              className={value.isWithheld ? classes.hatchEdge : isSecond ? classes.markCompared : classes.mark}
              {...(value.isWithheld ? { fill: hatch } : {})}
              x={placeOf(x, length)}
              y={y}
              width={length}
              height={groupBarThickness}
              rx={2}
            />
            {whisker === undefined ? null : (
              <Whisker from={placeOf(whisker.from)} to={placeOf(whisker.to)} y={y + groupBarThickness / 2} />
            )}
            <text className={classes.groupValue} x={placeOf(Math.max(x + length, whisker?.to ?? 0) + 6)} y={y + 11}>
              {cell === undefined ? null : (
                <GroupValueText cell={cell} isLong={row.values.length <= 2} isByCount={isByCount} />
              )}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface GroupValueTextProps {
  readonly cell: Cell;
  /** True where there is room for the count beside the share. */
  readonly isLong: boolean;
  readonly isByCount: boolean;
}

function GroupValueText({ cell, isLong, isByCount }: GroupValueTextProps) {
  const { t } = useTranslation('statistics');
  const { formatNumber } = useLanguage();
  const shareOf = useShare();
  const share = shareOf(cell);
  if (cell.kind === 'suppressed') return <tspan className={classes.barShare}>{isLong ? t('withheld') : '…'}</tspan>;
  if (share === undefined || isByCount) return <>{formatNumber(cell.count)}</>;
  return (
    <>
      {share}
      {isLong ? <tspan className={classes.barShare}>{` · ${formatNumber(cell.count)}`}</tspan> : null}
    </>
  );
}
