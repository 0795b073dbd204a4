// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { DefectKind } from './source-report.ts';

/** A table that another institution published, as it was imported. */
export const SourceId = z.uuid().brand('SourceId');
export type SourceId = z.infer<typeof SourceId>;

/** The layouts that are recognised, and `mapped`: one of which a person says which column means what. */
export const SourceShape = z.enum(['glotip', 'sdgLong', 'sdmxCodes', 'wide', 'mapped']);
export type SourceShape = z.infer<typeof SourceShape>;

const Column = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[^\u0000]*$/u, 'has characters that cannot be kept');
/** What one column of a mapped table can hold, besides its figures. */
export const SourceRole = z.enum([
  'country',
  'year',
  'sex',
  'age',
  'form',
  'citizenship',
  'destination',
  'series',
  'unit',
]);
export type SourceRole = z.infer<typeof SourceRole>;

/**
 * Which column of a table means what. A column that is not named is not read. Figures stand in named columns, of which
 * several each hold those of a group of people, or in every column that is named after a year.
 */
export const SourceMapping = z
  .object({
    columns: z.partialRecord(SourceRole, Column),
    values: z.array(Column).max(100),
    /** A column for each year; then `values` is empty, and no column holds the year. */
    yearsAcross: z.boolean(),
    /** The value of the column `series` whose rows are read; all others are rejected as another series. */
    seriesRead: Column.nullable(),
  })
  .refine(
    ({ columns, values, yearsAcross }) =>
      (values.length === 0) === yearsAcross && (columns.year === undefined) === yearsAcross,
    { message: 'name a column of years and columns of figures, or say that years are columns', path: ['values'] },
  )
  .refine(({ columns, values }) => isOnce([...Object.values(columns), ...values]), {
    message: 'a column can mean one thing only',
    path: ['columns'],
  })
  .refine(({ columns, seriesRead }) => (columns.series === undefined) === (seriesRead === null), {
    message: 'a column of series needs the series that is to be read',
    path: ['seriesRead'],
  });
export type SourceMapping = z.infer<typeof SourceMapping>;

function isOnce(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

/** The year that a column of figures is named after; undefined where there is none, or more than one. */
export function yearOfColumn(name: string): string | undefined {
  return /^\D*((?:19|20)\d\d)\D*$/.exec(name)?.[1];
}

/** A column of a table with some of what stands in it, for a person to say what it means. */
export const SourceColumn = z.object({
  name: z.string(),
  /** Different values among the first rows. */
  samples: z.array(z.string()),
});
export type SourceColumn = z.infer<typeof SourceColumn>;

/** One figure of the first rows as it would be read. */
export const PreviewedFigure = z.object({
  row: z.int(),
  column: z.string(),
  written: z.string(),
  /** Null where the figure would be rejected or merged with another; then `because` says why. */
  read: z
    .object({
      area: z.string(),
      year: z.int(),
      sex: z.string(),
      age: z.string(),
      /** The label of a breakdown; empty for a total. */
      category: z.string(),
      unit: z.string(),
      low: z.number(),
      high: z.number(),
    })
    .nullable(),
  because: z.array(DefectKind),
});
export type PreviewedFigure = z.infer<typeof PreviewedFigure>;
