// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useTranslation } from 'react-i18next';
import type { GroupColumn, GroupRow } from '../group-rows.ts';
import classes from '../statistics.module.css';
import { TableScroll } from '../table-scroll.tsx';
import { uncertaintyOf } from '../uncertainty.ts';
import { useInterval, useShare } from '../use-share.ts';
import { CellValue } from '../withheld.tsx';

interface GroupTableProps {
  readonly caption: string;
  readonly rowsOf: string;
  readonly columns: readonly GroupColumn[];
  readonly rows: readonly GroupRow[];
}

/** Several selections beside each other: of each the count, its share and, at the foot, what the shares are of. */
export function GroupTable({ caption, rowsOf, columns, rows }: GroupTableProps) {
  const { t } = useTranslation('statistics');
  const shareOf = useShare();
  const intervalOf = useInterval();
  return (
    <TableScroll>
      <table className={classes.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={classes.sticky}>
              {rowsOf}
            </th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="colgroup" colSpan={2}>
                {label}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ id }) => [
              <th key={`${id} count`} scope="col" className={classes.numeric}>
                {t('table.count')}
              </th>,
              <th key={`${id} percent`} scope="col" className={classes.numeric}>
                {t('table.percent')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, label, cells }) => (
            <tr key={code}>
              <th scope="row" className={classes.sticky}>
                {label}
              </th>
              {columns.map(({ id, known }, place) => {
                const cell = cells[place] ?? { kind: 'suppressed' as const };
                const interval = code === null ? undefined : intervalOf(uncertaintyOf(cell, known));
                return [
                  <td key={`${id} count`} className={classes.numeric}>
                    <CellValue cell={cell} />
                  </td>,
                  <td key={`${id} percent`} className={classes.numeric}>
                    {code === null ? '–' : (shareOf(cell) ?? '–')}
                    {interval === undefined ? null : <span className={classes.interval}>{interval}</span>}
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes.sticky}>
              {t('table.known')}
            </th>
            {columns.map(({ id, known }) => (
              <td key={id} colSpan={2} className={classes.numeric}>
                <CellValue cell={known} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}
