// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { MicrodataSummary } from '@palermo/contract';
import type { z } from 'zod';
import type { ChecklistFact } from './checklist.ts';
import type { CountedTable } from './return-figure.ts';

/** All that a return says, without the words of a language: what it was computed as, now or when it was proposed. */
export interface ReturnSnapshot {
  readonly tables: readonly CountedTable[];
  readonly checklist: readonly ChecklistFact[];
  readonly microdata: z.output<typeof MicrodataSummary> | null;
  /** The figures of the year before by key, with where they come from. */
  readonly lastYear: {
    readonly from: 'releasedReturn' | 'countedNow' | 'nothing';
    readonly cells: Readonly<Record<string, CountedTable['figures'][number]['cell']>>;
  };
  /** Newest change of a record that was counted, to the day. */
  readonly asOf: string | null;
}
