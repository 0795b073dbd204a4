// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnCell } from '@palermo/contract';
import type { CountedTable } from '../return-figure.ts';

/** The figures of a return without anything withheld, frozen when it was proposed. */
export interface ExactSnapshot {
  readonly tables: readonly CountedTable[];
  /** The exact figures of the year before by key; null where no return with exact figures of it was released. */
  readonly lastYear: Readonly<Record<string, ReturnCell>> | null;
}
