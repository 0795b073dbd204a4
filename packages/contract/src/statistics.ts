// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';

/** What victims can be counted by. */
const victimDimensions = [
  'year',
  'quarter',
  'period',
  'sex',
  'gender',
  'ageGroup',
  'majority',
  'outcome',
  'detection',
  'exploitation',
  'sexualExploitation',
  'exploitationForm',
  'act',
  'means',
  'meansOfControl',
  'recruitment',
  'relationshipToTrafficker',
  'industry',
  'citizenship',
  'regionOfCitizenship',
  'countryOfExploitation',
  'regionOfExploitation',
  'reportedBy',
  'organisationKind',
  'decidedBy',
  'decisionTime',
  'guardianTime',
  'supportReceived',
  'supportRefused',
  'supportUnavailable',
  'qualityFlags',
  'source',
] as const;

/** What suspects can be counted by besides some of the above. */
const perpetratorDimensions = [
  'perpetratorSex',
  'perpetratorAgeGroup',
  'perpetratorCitizenship',
  'perpetratorRegion',
  'perpetratorRole',
  'perpetratorRelationship',
  'perpetratorPaid',
  'perpetratorStage',
] as const;

/** What can be counted by. */
export const DimensionCode = z.enum([...victimDimensions, ...perpetratorDimensions]);
export type DimensionCode = z.infer<typeof DimensionCode>;

/** The code list of `@palermo/terms` that names the codes of each dimension; times and sources have none. */
export const dimensionLists: Readonly<Partial<Record<DimensionCode, string>>> = {
  sex: 'sex',
  gender: 'gender',
  ageGroup: 'ageGroup',
  majority: 'majority',
  outcome: 'outcome',
  detection: 'detection',
  exploitation: 'exploitation',
  sexualExploitation: 'sexualExploitation',
  exploitationForm: 'exploitationForm',
  act: 'act',
  means: 'means',
  meansOfControl: 'meansOfControl',
  recruitment: 'recruitment',
  relationshipToTrafficker: 'relationshipToTrafficker',
  industry: 'industry',
  citizenship: 'country',
  regionOfCitizenship: 'unRegion',
  countryOfExploitation: 'country',
  regionOfExploitation: 'unRegion',
  reportedBy: 'sourceOfReport',
  organisationKind: 'organisationKind',
  decidedBy: 'organisationKind',
  decisionTime: 'decisionTime',
  guardianTime: 'guardianTime',
  supportReceived: 'serviceKind',
  supportRefused: 'serviceKind',
  supportUnavailable: 'serviceKind',
  qualityFlags: 'qualityFlag',
  perpetratorSex: 'sex',
  perpetratorAgeGroup: 'perpetratorAgeGroup',
  perpetratorCitizenship: 'country',
  perpetratorRegion: 'unRegion',
  perpetratorRole: 'perpetratorRole',
  perpetratorRelationship: 'perpetratorRelationship',
  perpetratorPaid: 'victimPaid',
  perpetratorStage: 'perpetratorStage',
};

/** Whom a table counts: victims, or the suspects of their cases. */
export const StatisticsUnit = z.enum(['victim', 'perpetrator']);
export type StatisticsUnit = z.infer<typeof StatisticsUnit>;

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
  unit: StatisticsUnit,
  by: z.array(DimensionCode),
  where: z.string(),
  /** The closed vintage that was counted; null for the records of now. */
  vintage: z.object({ id: z.uuid(), name: z.string(), at: z.iso.datetime() }).nullable(),
  /** True where several values of one victim are counted as one, `female;male`. */
  sets: z.boolean(),
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
  /** When the newest record changed, to the day; of a vintage, the day it was closed. */
  asOf: z.string().nullable(),
});
export type StatisticsTable = z.infer<typeof StatisticsTable>;

const tableQuery = {
  by: By,
  where: Where.optional(),
  unit: StatisticsUnit.optional(),
  vintage: z.uuid().optional(),
  sets: z.enum(['true', 'false']).optional(),
};

export const getStatistics = defineEndpoint({
  method: 'GET',
  path: '/statistics',
  summary: 'Victims counted by up to three dimensions, small cells suppressed',
  caller: 'account',
  query: z.object(tableQuery),
  response: StatisticsTable,
});
export const downloadStatistics = defineEndpoint({
  method: 'GET',
  path: '/statistics/file',
  summary: 'The same table as a file: CSV, XLSX or a zipped Frictionless data package',
  caller: 'account',
  query: z.object({
    ...tableQuery,
    format: z.enum(['csv', 'xlsx', 'package']),
    language: z.enum(['en', 'fr', 'ar']).optional(),
    /** A second row of HXL tags in CSV and in the package. */
    hxl: z.enum(['true', 'false']).optional(),
  }),
  response: z.string(),
  answers: 'file',
});
