// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

const disclosingKinds = [
  'recovered',
  'other-vintage',
  'below-k',
  'unique',
  'same-value',
  'identifier',
  'narrowed',
  'small-count',
] as const;

export const findingKinds = [
  ...disclosingKinds,
  'no-privacy-stated',
  'contradiction',
  'unexplained-rest',
  'duplicate-key',
  'negative-count',
  'fractional-count',
  'code-as-count',
  'not-a-number',
  'mojibake',
  'mixed-missing',
  'thousands',
  'spelling',
  'broken-row',
  'duplicate-column',
  'huge-cell',
] as const;
/** What is wrong. Some disclose something about people; the others are faults of the file. */
export type FindingKind = (typeof findingKinds)[number];

const disclosing: ReadonlySet<FindingKind> = new Set(disclosingKinds);

/** Whether a finding of this kind tells something about people that was meant to be withheld. */
export function discloses(kind: FindingKind): boolean {
  return disclosing.has(kind);
}

export type Severity = 'high' | 'medium' | 'low';

/** A cell of a file, as a reader can find it. */
export interface CellView {
  /** Line of the file, or row of the sheet; null for a sum that is not printed. */
  readonly line: number | null;
  readonly column: string;
  /** Label in each dimension. */
  readonly labels: readonly string[];
  readonly written: string;
}

/** A cell together with what is known of it at a step. */
export interface KnownCell {
  readonly cell: CellView;
  readonly low: number;
  readonly high: number;
}

/** One step of arithmetic: the parts sum to the total, which narrows one of them. */
export interface DerivationStep {
  readonly total: KnownCell;
  readonly parts: readonly KnownCell[];
  /** Name of the dimension that is summed over, and the number of its place in `labels`. */
  readonly dimension: string;
  readonly at: number;
  /** Labels that are absent and taken for nobody. */
  readonly absent: readonly string[];
  /** Places that can tell whether such sums hold, and in how many they do. */
  readonly checked: number;
  readonly held: number;
  /** What it gives. Null for one of several sums that only together give something. */
  readonly gives: KnownCell | null;
}

/** What was found, in facts; the words belong to whoever reports it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** The cell or the first of the cells concerned. */
  readonly cell?: CellView;
  /** For a recovered or narrowed cell, what it must be at least and at most. */
  readonly low?: number;
  readonly high?: number;
  readonly steps?: readonly DerivationStep[];
  /** Names, texts, columns and numbers that the sentence about it needs. */
  readonly facts: Readonly<Record<string, string | number | readonly string[] | readonly number[]>>;
}
