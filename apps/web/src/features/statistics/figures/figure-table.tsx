// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { canCross } from '../count/cross-counts.ts';
import { CrossTable } from '../count/cross-table.tsx';
import { LongTable } from '../count/long-table.tsx';
import { countedRows } from '../counted-rows.ts';
import { type Filter, notKnownCode, withCodes } from '../filters/filter.ts';
import { type GroupColumn, groupRows } from '../group-rows.ts';
import { useLabels } from '../use-labels.ts';
import { CountTable } from './count-table.tsx';
import type { FigureDefinition } from './figure-definition.ts';
import { GroupTable } from './group-table.tsx';

interface FigureTableProps {
  readonly figure: FigureDefinition;
  readonly tables: readonly StatisticsTable[];
  readonly columns: readonly GroupColumn[];
  readonly caption: string;
  readonly onChoose: (further: Filter) => void;
}

/** The numbers of a figure's drawing, and those that it left out, as a table. */
export function FigureTable({ figure, tables, columns, caption, onChoose }: FigureTableProps) {
  const { t } = useTranslation('statistics');
  const { labelOf } = useLabels();
  const [first] = tables;
  const [dimension] = figure.by;
  const rows = useMemo(
    () => (first === undefined || tables.length > 1 ? [] : countedRows(first, labelOf)),
    [first, tables, labelOf],
  );
  const beside = useMemo(() => (tables.length > 1 ? groupRows(tables, labelOf) : []), [tables, labelOf]);
  if (first === undefined) return null;
  const rowsOf = t(`dimensions.${dimension}`);
  if (tables.length > 1) return <GroupTable {...{ caption, rowsOf, columns }} rows={beside} />;
  if (first.by.length === 1) {
    return (
      <CountTable
        {...{ caption, rowsOf, rows }}
        table={first}
        onChoose={(code) => onChoose(withCodes([], dimension, [code ?? notKnownCode]))}
      />
    );
  }
  const turned = transposed(first);
  if (figure.drawing !== 'flows' && canCross(turned)) return <CrossTable table={turned} caption={caption} />;
  if (figure.drawing !== 'flows' && canCross(first)) return <CrossTable table={first} caption={caption} />;
  return <LongTable table={first} caption={caption} isRanked={figure.drawing === 'flows'} />;
}

/** The same counts with the second dimension down and the first across. */
function transposed(table: StatisticsTable): StatisticsTable {
  return {
    ...table,
    by: table.by.toReversed(),
    rows: table.rows.map(({ codes, cell }) => ({ codes: codes.toReversed(), cell })),
  };
}
