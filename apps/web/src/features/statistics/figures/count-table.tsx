// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CountCells, CountHeads } from '../count-cells.tsx';
import type { CountedRow } from '../counted-rows.ts';
import classes from '../statistics.module.css';
import { uncertaintyOf } from '../uncertainty.ts';
import { useInterval } from '../use-share.ts';
import { CellValue } from '../withheld.tsx';

interface CountTableProps {
  /** The query in words: what the table shows. */
  readonly caption: string;
  /** What the rows are: "Sex". */
  readonly rowsOf: string;
  readonly rows: readonly CountedRow[];
  readonly table: StatisticsTable;
  readonly onChoose: (code: string | null) => void;
}

/** Counts of one dimension as a table; each row can be chosen as a filter. */
export function CountTable({ caption, rowsOf, rows, table, onChoose }: CountTableProps) {
  const { t } = useTranslation('statistics');
  const intervalOf = useInterval();
  const intervals = rows.map(({ code, cell }) => (code === null ? undefined : uncertaintyOf(cell, table.known)));
  const hasIntervals = intervals.some((interval) => interval !== undefined);
  return (
    <div className={classes.tableScroll}>
      <table className={classes.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{rowsOf}</th>
            <CountHeads count={t(`table.units.${table.unit}`)} percent={t('table.percent')} />
            {hasIntervals ? (
              <th scope="col" className={classes.numeric}>
                {t('table.interval')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, label, cell }, place) => (
            <tr key={code}>
              <th scope="row">
                <UnstyledButton
                  className={classes.only}
                  aria-label={t('table.only', { label })}
                  onClick={() => onChoose(code)}
                >
                  {label}
                </UnstyledButton>
              </th>
              <CountCells cell={cell} />
              {hasIntervals ? <td className={classes.numeric}>{intervalOf(intervals[place]) ?? '–'}</td> : null}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('table.known')}</th>
            <td className={classes.numeric}>
              <CellValue cell={table.known} />
            </td>
            <td colSpan={hasIntervals ? 2 : 1} className={classes.numeric}>
              –
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
