// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CountedRow } from '../counted-rows.ts';
import classes from '../statistics.module.css';
import { useShare } from '../use-share.ts';
import { CellValue } from '../withheld.tsx';

interface CountTableProps {
  /** The query in words: what the table shows. */
  readonly caption: string;
  /** What the rows are: "Sex". */
  readonly rowsOf: string;
  readonly rows: readonly CountedRow[];
  readonly onChoose: (code: string | null) => void;
}

/** Counts of one dimension as a table; each row can be chosen as a filter. */
export function CountTable({ caption, rowsOf, rows, onChoose }: CountTableProps) {
  const { t } = useTranslation('statistics');
  const shareOf = useShare();
  return (
    <div className={classes.tableScroll}>
      <table className={classes.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{rowsOf}</th>
            <th scope="col" className={classes.numeric}>
              {t('table.victims')}
            </th>
            <th scope="col" className={classes.numeric}>
              {t('table.percent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, label, cell }) => (
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
              <td className={classes.numeric}>
                <CellValue cell={cell} />
              </td>
              <td className={classes.numeric}>{shareOf(cell) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
