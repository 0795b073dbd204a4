// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../statistics.module.css';
import { TableScroll } from '../table-scroll.tsx';
import { useLabels } from '../use-labels.ts';
import { CellValue } from '../withheld.tsx';
import { crossCounts } from './cross-counts.ts';

interface CrossTableProps {
  readonly table: StatisticsTable;
  readonly caption: string;
}

/** Two dimensions crossed: one down, one across. */
export function CrossTable({ table, caption }: CrossTableProps) {
  const { t } = useTranslation('statistics');
  const { labelOf } = useLabels();
  const counts = useMemo(() => crossCounts(table, labelOf), [table, labelOf]);
  const [down, across] = table.by;
  if (down === undefined || across === undefined) return null;
  return (
    <TableScroll>
      <table className={classes.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={classes.sticky}>
              {t(`dimensions.${down}`)}
            </th>
            <th scope="colgroup" colSpan={counts.columns.length}>
              {t(`dimensions.${across}`)}
            </th>
          </tr>
          <tr>
            {counts.columns.map((code) => (
              <th key={code} scope="col" className={classes.numeric}>
                {labelOf(across, code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.rows.map(({ code, cells }) => (
            <tr key={code}>
              <th scope="row" className={classes.sticky}>
                {labelOf(down, code)}
              </th>
              {cells.map((cell, place) => (
                <td key={counts.columns[place]} className={classes.numeric}>
                  <CellValue cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
