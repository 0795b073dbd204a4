// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';

/** What is counted. `unclear` where the table does not say, or says what its values contradict. */
export const PublishedIndicator = z.enum([
  'detectedVictims',
  'offences',
  'formalContact',
  'prosecuted',
  'convicted',
  'policeIncidents',
  'unclear',
]);
export type PublishedIndicator = z.infer<typeof PublishedIndicator>;
/** By what a figure is broken down, besides sex and age. `several` where a table crosses more than one. */
export const PublishedDimension = z.enum(['total', 'citizenship', 'repatriation', 'form', 'destination', 'several']);
export type PublishedDimension = z.infer<typeof PublishedDimension>;
/** `unclear` where what is written contradicts the values; the written unit is kept beside it. */
export const PublishedUnit = z.enum(['count', 'per100000', 'percent', 'unclear']);
export type PublishedUnit = z.infer<typeof PublishedUnit>;

/** What can be wrong with, or has to be known of, a published table. Codes are permanent. */
export const DefectKind = z.enum([
  'suppressedInterval',
  'thousandsSeparator',
  'decimalComma',
  'mojibake',
  'unifiedLabel',
  'unknownLabel',
  'countInLabel',
  'totalAsCategory',
  'areaNotACountry',
  'unknownArea',
  'duplicateKeySame',
  'duplicateKeyDifferent',
  'sameCodeTwice',
  'codeAsCount',
  'implausibleCount',
  'notTheSeries',
  'unknownSeries',
  'unitContradictsValues',
  'unitContradictsSeries',
  'mixedUnits',
  'unitNotWritten',
  'crossedBreakdown',
  'unknownSex',
  'unknownAge',
  'unknownYear',
  'unreadableValue',
  'noValue',
  'brokenRow',
]);
export type DefectKind = z.infer<typeof DefectKind>;

/** One place in the file: what stood there and what was done. `row` is the number that a person sees in the file. */
export const SourceDefect = z.object({
  kind: DefectKind,
  row: z.int(),
  column: z.string().nullable(),
  written: z.string(),
  /** What became of it: a code, an interval, `merged with row 12`, `rejected`. */
  done: z.string(),
});
export type SourceDefect = z.infer<typeof SourceDefect>;

/** A total of the table against the sum of its parts, both as intervals (equal bounds are an exact number). */
export const Contradiction = z.object({
  area: z.string(),
  year: z.int(),
  indicator: PublishedIndicator,
  dimension: PublishedDimension,
  category: z.string().nullable(),
  sex: z.string(),
  age: z.string(),
  /** Parts by what they were added up. */
  parts: z.enum(['sex', 'age', 'category']),
  /** `exceed`: the parts are more than the total. `fallShort`: less, so that some are in no part. */
  verdict: z.enum(['exceed', 'fallShort']),
  /** False where a part is known not to be in the table, which may be why the parts fall short. */
  complete: z.boolean(),
  totalLow: z.number(),
  totalHigh: z.number(),
  partsLow: z.number(),
  partsHigh: z.number(),
  rows: z.array(z.int()),
});
export type Contradiction = z.infer<typeof Contradiction>;

/** Totals that were compared. `cannotTell` where intervals overlap without being the same number. */
export const TotalsChecked = z.object({
  agree: z.int(),
  cannotTell: z.int(),
  exceed: z.int(),
  fallShort: z.int(),
});

export type TotalsChecked = z.infer<typeof TotalsChecked>;

export const SourceReport = z.object({
  /** Rows of the file, and cells with a figure or its place: a row of a long table holds one, of a wide table several. */
  rows: z.int(),
  cells: z.int(),
  /** cells = observations + merged + rejected, always. */
  observations: z.int(),
  merged: z.int(),
  rejected: z.int(),
  defects: z.array(z.object({ kind: DefectKind, count: z.int(), rejected: z.int(), examples: z.array(SourceDefect) })),
  totals: TotalsChecked,
  contradictions: z.array(Contradiction),
  contradictionCount: z.int(),
  /** What a person should know about how the file was read: codes of notes. */
  notes: z.array(z.string()),
});
export type SourceReport = z.infer<typeof SourceReport>;
