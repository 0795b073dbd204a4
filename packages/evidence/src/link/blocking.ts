// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

/** Rows brought together by one rule: those of block `b` are `rows[starts[b]] … rows[starts[b + 1] - 1]`, ascending. */
export interface BlockRule {
  /** What the rows of a block share, as people say it. */
  readonly words: string;
  /** Places of the fields that the rows of a block share in full or in part. */
  readonly fields: readonly number[];
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  /** Where this rule's keys stand in a row of `keys`, and how many. */
  readonly offset: number;
  readonly width: number;
  readonly pairCount: number;
}

/** The union of rules: each pair of rows belongs to the first rule that brings it together. */
export interface Blocking {
  readonly rules: readonly BlockRule[];
  /** Keys of every row under every rule, `width` each; 0 is no key. */
  readonly keys: Uint32Array;
  readonly width: number;
  /** What was left out because too many rows share it, in sentences. */
  readonly warnings: readonly string[];
}
