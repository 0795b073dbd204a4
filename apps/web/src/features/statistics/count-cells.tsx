// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Cell } from './counted-rows.ts';
import classes from './statistics.module.css';
import { useShare } from './use-share.ts';
import { CellValue } from './withheld.tsx';

/** The heads of a count and of its percentage. */
export function CountHeads({ count, percent }: { readonly count: string; readonly percent: string }) {
  return (
    <>
      <th scope="col" className={classes.numeric}>
        {count}
      </th>
      <th scope="col" className={classes.numeric}>
        {percent}
      </th>
    </>
  );
}

/** A count and its percentage, side by side. */
export function CountCells({ cell }: { readonly cell: Cell }) {
  const shareOf = useShare();
  return (
    <>
      <td className={classes.numeric}>
        <CellValue cell={cell} />
      </td>
      <td className={classes.numeric}>{shareOf(cell) ?? '–'}</td>
    </>
  );
}
