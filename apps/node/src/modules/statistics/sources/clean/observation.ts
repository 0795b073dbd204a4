// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  DefectKind,
  LabelList,
  LabelMethod,
  PublishedDimension,
  PublishedIndicator,
  PublishedUnit,
} from '@palermo/contract';

/** One figure's place in a file as a reader of a layout finds it: nothing is interpreted but which column says what. */
export interface RawCell {
  readonly row: number;
  /** The column of the figure. */
  readonly column: string;
  /** Code of the area as written, and its name where the table has one. */
  readonly area: string;
  readonly areaName: string;
  readonly year: string;
  readonly indicator: PublishedIndicator;
  /** What the table is broken down by in this row, besides sex and age; empty for a total. */
  readonly breakdowns: readonly { readonly dimension: PublishedDimension; readonly label: string }[];
  readonly sex: string;
  readonly age: string;
  readonly unit: string;
  readonly value: string;
  /** Faults that the reader of the layout found. A rejected cell is one that cannot be placed. */
  readonly faults: readonly {
    readonly kind: DefectKind;
    readonly column: string | null;
    readonly written: string;
    readonly done: string;
  }[];
  readonly rejected: boolean;
}

/** What became of one figure. Equal bounds are an exact number. */
export interface Observation {
  readonly row: number;
  readonly column: string;
  readonly area: string;
  readonly year: number;
  readonly indicator: PublishedIndicator;
  readonly dimension: PublishedDimension;
  /** Null for a label that nobody has said the meaning of. A total has the code `TOTAL`. */
  readonly categoryCode: string | null;
  readonly categoryLabel: string;
  readonly sex: string;
  readonly age: string;
  readonly unit: PublishedUnit;
  readonly unitWritten: string;
  readonly written: string;
  readonly low: number;
  readonly high: number;
  readonly flags: readonly DefectKind[];
}

/** One place in the file: what stood there and what was done about it. */
export interface Defect {
  readonly kind: DefectKind;
  readonly row: number;
  readonly column: string | null;
  readonly written: string;
  readonly done: string;
  /** True where it cost the figure its place. */
  readonly rejected: boolean;
}

/** A label of the table and what it was taken for. */
export interface UsedLabel {
  readonly list: LabelList;
  readonly label: string;
  readonly code: string | null;
  readonly method: LabelMethod | null;
  readonly rows: number;
}

/** The key of a label in a crosswalk. */
export function labelKey(list: LabelList, label: string): string {
  return `${list}|${label}`;
}
