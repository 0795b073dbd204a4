// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { Button, Text } from '@mantine/core';
import type { StatisticsTable } from '@palermo/contract';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CountCells, CountHeads } from '../count-cells.tsx';
import { type Cell, codesInOrder } from '../counted-rows.ts';
import classes from '../statistics.module.css';
import { TableScroll } from '../table-scroll.tsx';
import { useLabels } from '../use-labels.ts';

interface LongTableProps {
  readonly table: StatisticsTable;
  readonly caption: string;
  /** True to start with the most frequent combination; otherwise the codes keep their order. */
  readonly isRanked?: boolean;
}

const stepRows = 200;

/** One row for each combination, for three dimensions or for two that are too wide to cross. */
export function LongTable({ table, caption, isRanked = false }: LongTableProps) {
  const { t } = useTranslation('statistics');
  const [rowsMax, setRowsMax] = useState(stepRows);
  const { labelOf } = useLabels();
  const rows = useMemo(() => {
    const sorted = inOrder(table, labelOf);
    return isRanked ? sorted.toSorted((one, other) => shownCount(other.cell) - shownCount(one.cell)) : sorted;
  }, [table, labelOf, isRanked]);
  return (
    <>
      <Text size="sm" c="dimmed">
        {table.by.length === 2 && !isRanked ? t('count.tooWide') : null} {t('count.zero')}
      </Text>
      <TableScroll>
        <table className={classes.table} aria-label={caption}>
          <thead>
            <tr>
              {table.by.map((code) => (
                <th key={code} scope="col">
                  {t(`dimensions.${code}`)}
                </th>
              ))}
              <CountHeads count={t(`table.units.${table.unit}`)} percent={t('table.percent')} />
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, rowsMax).map(({ codes, cell }) => (
              <tr key={JSON.stringify(codes)}>
                {table.by.map((dimension, place) => (
                  <th key={dimension} scope="row">
                    {labelOf(dimension, codes[place] ?? null)}
                  </th>
                ))}
                <CountCells cell={cell} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {rows.length > rowsMax ? (
        <div>
          <Button variant="default" onClick={() => setRowsMax(rowsMax + stepRows)}>
            {t('count.more', { count: rows.length - rowsMax })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** Withheld counts come after all others, whatever they are. */
function shownCount(cell: Cell): number {
  return cell.kind === 'count' ? cell.count : -1;
}

function inOrder(table: StatisticsTable, labelOf: Parameters<typeof codesInOrder>[2]): StatisticsTable['rows'] {
  const places = table.by.map(
    (_, place) => new Map(codesInOrder(table, place, labelOf).map((code, index) => [code, index])),
  );
  const placeOf = (codes: readonly (string | null)[], place: number): number =>
    places[place]?.get(codes[place] ?? null) ?? 0;
  return table.rows.toSorted((one, other) => {
    const differing = table.by.findIndex((_, place) => placeOf(one.codes, place) !== placeOf(other.codes, place));
    return differing < 0 ? 0 : placeOf(one.codes, differing) - placeOf(other.codes, differing);
  });
}
