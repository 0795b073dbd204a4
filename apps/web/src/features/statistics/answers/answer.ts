// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode, StatisticsTable } from '@palermo/contract';
import type { Filter } from '../filters/filter.ts';

/** What saying an answer in a language takes. */
export interface AnswerSpeech {
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (count: number) => string;
  readonly percent: (percent: number) => string;
  /** The label of a code inside a sentence. */
  readonly label: (dimension: DimensionCode, code: string) => string;
  readonly list: (parts: readonly string[]) => string;
  /** True where only some codes of a dimension were counted: its shares would tell what was chosen, not what is. */
  readonly isChosen: (dimension: DimensionCode) => boolean;
}

/** A table that an answer is taken from. */
export interface AnswerAsk {
  readonly id: string;
  readonly by: readonly DimensionCode[];
  readonly only?: Filter;
}

export type AnswerTables = ReadonlyMap<string, StatisticsTable>;

/** What a dashboard asks for, and what it says of the numbers. */
export interface Answer {
  readonly asks: readonly AnswerAsk[];
  /** The sentences that the numbers allow; one whose numbers are withheld is left out. */
  readonly say: (tables: AnswerTables, speech: AnswerSpeech) => readonly (string | undefined)[];
}

/** Asks for the counts by some dimensions, found again by their codes. */
export function ask(...by: readonly DimensionCode[]): AnswerAsk {
  return { id: by.join(','), by };
}
