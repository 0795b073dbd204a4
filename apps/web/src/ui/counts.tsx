// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useLanguage } from '../lib/language.ts';
import classes from './counts.module.css';

interface CountEntry {
  readonly label: string;
  readonly count: number;
  /** How the count stands to those before it, where they add up. */
  readonly sign?: '=' | '+';
}

/** Counts with what they are of. */
export function Counts({ counts }: { readonly counts: readonly CountEntry[] }) {
  const { formatNumber } = useLanguage();
  return (
    <dl className={classes.counts}>
      {counts.map(({ label, count, sign }) => (
        <div key={label} data-sign={sign}>
          <dt>{label}</dt>
          <dd>{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
