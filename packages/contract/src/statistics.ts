// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';

/** What victims can be counted by. */
export const DimensionCode = z.enum([
  'year',
  'sex',
  'gender',
  'ageGroup',
  'majority',
  'outcome',
  'exploitation',
  'meansOfControl',
  'recruitment',
  'relationshipToTrafficker',
  'industry',
  'citizenship',
  'countryOfExploitation',
  'source',
]);
export type DimensionCode = z.infer<typeof DimensionCode>;

/** `dimension:code,code;dimension:code` — a code list is "any of", several dimensions are "and". `none` is "not known". */
export const Where = z
  .string()
  .max(600)
  .regex(/^[A-Za-z0-9:,;+_. -]*$/);
export const By = z
  .string()
  .max(120)
  .regex(/^[A-Za-z]+(,[A-Za-z]+){0,2}$/);

/** A count that may be shown, or the reason why not. Percentages are of the rows with a value (`knownCount`). */
export const Cell = z.union([
  z.object({ kind: z.literal('count'), count: z.int(), percentOfKnown: z.number().nullable() }),
  /** One mark for every withheld count: telling which are small would help to work them out. */
  z.object({ kind: z.literal('suppressed') }),
]);
export const StatisticsTable = z.object({
  by: z.array(DimensionCode),
  where: z.string(),
  /** `national` for analysts; `visible` when the caller sees only figures of cases they may see. */
  scope: z.enum(['national', 'visible']),
  threshold: z.int(),
  /** Victims in the selection; suppressed like any cell. */
  total: Cell,
  /** Rows with any value in every dimension counted by: the denominator of the percentages. */
  known: Cell,
  /** True where one victim may be counted in several rows (several forms, citizenships …). */
  multiple: z.boolean(),
  rows: z.array(z.object({ codes: z.array(z.string().nullable()), cell: Cell })),
  /** When the newest record in the selection changed, to the day. */
  asOf: z.string().nullable(),
});
export type StatisticsTable = z.infer<typeof StatisticsTable>;
export const getStatistics = defineEndpoint({
  method: 'GET',
  path: '/statistics',
  summary: 'Victims counted by up to three dimensions, small cells suppressed',
  caller: 'account',
  query: z.object({ by: By, where: Where.optional() }),
  response: StatisticsTable,
});
export const downloadStatistics = defineEndpoint({
  method: 'GET',
  path: '/statistics/file',
  summary: 'The same table as a CSV or XLSX file',
  caller: 'account',
  query: z.object({
    by: By,
    where: Where.optional(),
    format: z.enum(['csv', 'xlsx']),
    language: z.enum(['en', 'fr', 'ar']).optional(),
  }),
  response: z.string(),
  answers: 'file',
});
