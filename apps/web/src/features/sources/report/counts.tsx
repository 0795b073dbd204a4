// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useLanguage } from '../../../lib/language.ts';
import classes from '../sources.module.css';

/** Counts with what they are of. */
export function Counts({ counts }: { readonly counts: readonly (readonly [label: string, count: number])[] }) {
  const { formatNumber } = useLanguage();
  return (
    <dl className={classes.sum}>
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
