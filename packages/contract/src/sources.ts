// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Day, Instant, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

/** A table that another institution published, as it was imported. */
export const SourceId = z.uuid().brand('SourceId');
export type SourceId = z.infer<typeof SourceId>;

/** The layouts that can be read. */
export const SourceShape = z.enum(['glotip', 'sdgLong', 'sdmxCodes', 'wide']);
export type SourceShape = z.infer<typeof SourceShape>;

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

export const SourceView = z.object({
  id: SourceId,
  fileName: z.string(),
  /** SHA-256 of the file, hexadecimal. */
  fileHash: z.string(),
  state: z.enum(['uploaded', 'checking', 'checked', 'importing', 'cancelled', 'done', 'failed']),
  shape: SourceShape.nullable(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  /** The day of which the table is. */
  vintage: Day.nullable(),
  citation: z.string().nullable(),
  /** The country of a table that has none in its rows; ISO 3166-1 alpha-3. */
  area: z.string().nullable(),
  /** What the table counts, where a person had to say it. */
  indicator: PublishedIndicator.nullable(),
  unit: PublishedUnit.nullable(),
  /** Proposals from the file and its name, for a person to confirm. */
  proposal: z.object({
    publisher: z.string().nullable(),
    vintage: Day.nullable(),
    area: z.string().nullable(),
    needsArea: z.boolean(),
    needsIndicator: z.boolean(),
  }),
  doneCount: z.int(),
  totalCount: z.int().nullable(),
  /** Countries, first and last year; null until imported. */
  areas: z.int().nullable(),
  yearFirst: z.int().nullable(),
  yearLast: z.int().nullable(),
  observations: z.int(),
  rejected: z.int(),
  contradictions: z.int(),
  /** Labels of this source that wait for a person, and those decided since it was imported. */
  labelsWaiting: z.int(),
  labelsDecidedSince: z.int(),
  /** False where a later vintage of the same table is there. */
  latest: z.boolean(),
  failure: z.object({ code: z.string(), detail: z.string(), todo: z.string() }).nullable(),
  importedBy: z.string().nullable(),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
});
export type SourceView = z.infer<typeof SourceView>;

const sourceParams = z.object({ sourceId: SourceId });
const areaCode = z.string().regex(/^[A-Z]{3}$/);

export const uploadSource = defineEndpoint({
  method: 'POST',
  path: '/sources',
  summary: 'Upload a published table (CSV or XLSX); nothing is imported yet. The same file again answers what is there',
  caller: 'account',
  accepts: 'upload',
  response: SourceView,
});
export const listSources = defineEndpoint({
  method: 'GET',
  path: '/sources',
  summary: 'Published tables, newest first',
  caller: 'account',
  response: z.object({ sources: z.array(SourceView) }),
});
export const getSource = defineEndpoint({
  method: 'GET',
  path: '/sources/:sourceId',
  summary: 'One published table, its progress and the report of its defects',
  caller: 'account',
  params: sourceParams,
  response: z.object({ source: SourceView, report: SourceReport.nullable() }),
});
export const startSource = defineEndpoint({
  method: 'POST',
  path: '/sources/:sourceId/start',
  summary: 'Read the table in the background: a dry run reports only; again after labels were decided',
  caller: 'account',
  params: sourceParams,
  body: z.object({
    dryRun: z.boolean().default(false),
    publisher: line(200).optional(),
    title: line(300).optional(),
    vintage: Day.optional(),
    citation: line(600).optional(),
    area: areaCode.optional(),
    indicator: PublishedIndicator.exclude(['unclear']).optional(),
    unit: PublishedUnit.exclude(['unclear']).optional(),
    /** The publisher's own description of the series, read for what it counts. */
    metadata: z.string().max(50_000).optional(),
  }),
  response: SourceView,
});
export const cancelSource = defineEndpoint({
  method: 'POST',
  path: '/sources/:sourceId/cancel',
  summary: 'Stop reading; what was there before stays as it was',
  caller: 'account',
  params: sourceParams,
  response: SourceView,
});
export const removeSource = defineEndpoint({
  method: 'DELETE',
  path: '/sources/:sourceId',
  summary: 'Take a published table and its figures out of the node',
  caller: 'account',
  params: sourceParams,
  response: z.void(),
  answers: 'empty',
});
export const downloadDefects = defineEndpoint({
  method: 'GET',
  path: '/sources/:sourceId/defects',
  summary: 'Every defect with its row, as a CSV file',
  caller: 'account',
  params: sourceParams,
  query: z.object({ kind: DefectKind.optional() }),
  response: z.string(),
  answers: 'file',
});

export const downloadContradictions = defineEndpoint({
  method: 'GET',
  path: '/sources/:sourceId/contradictions',
  summary: 'Every total that its parts contradict, as a CSV file',
  caller: 'account',
  params: sourceParams,
  response: z.string(),
  answers: 'file',
});

/** How a label came to its code; `null` code: a person has to decide. */
export const LabelMethod = z.enum(['name', 'special', 'repaired', 'reviewed']);
/** `country`: countries and citizenships. `form`: forms of exploitation. */
export const LabelList = z.enum(['country', 'form']);
export type LabelList = z.infer<typeof LabelList>;
export type LabelMethod = z.infer<typeof LabelMethod>;
export const LabelView = z.object({
  list: LabelList,
  label: z.string(),
  /** A country: ISO 3166-1 alpha-3, or one of the special codes below. A form: a code of the list `exploitation`. */
  code: z.string().nullable(),
  method: LabelMethod.nullable(),
  /** Proposals of like spellings, best first. Never used unless a person chooses one. */
  proposals: z.array(z.string()),
  /** Rows that bear the label, over all sources, and where. */
  rows: z.int(),
  /** Some of the areas in whose figures an undecided label stands. */
  areas: z.array(z.string()),
  sources: z.array(SourceId),
  reviewedBy: z.string().nullable(),
  reviewedAt: Instant.nullable(),
});
export type LabelView = z.infer<typeof LabelView>;
/** Codes of labels that are no country: citizens of the reporting country, foreigners, several countries, a leaked total … */
export const SpecialLabelCode = z.enum(['NATIONALS', 'FOREIGN', 'ABROAD', 'STATELESS', 'UNKNOWN', 'OTHER', 'TOTAL']);
export const listLabels = defineEndpoint({
  method: 'GET',
  path: '/source-labels',
  summary: 'Labels of published tables and the codes that they stand for',
  caller: 'account',
  query: z.object({ state: z.enum(['waiting', 'decided', 'all']).default('waiting') }),
  response: z.object({ labels: z.array(LabelView), waiting: z.int() }),
});
export const setLabel = defineEndpoint({
  method: 'PUT',
  path: '/source-labels',
  summary: 'Decide what a label stands for; null leaves it undecided. Sources use it when they are read again',
  caller: 'account',
  body: z.object({
    list: LabelList.default('country'),
    label: z.string().max(300),
    code: z
      .string()
      .regex(/^[A-Za-z]{3,60}$/)
      .nullable(),
  }),
  response: LabelView,
});

/** One year of a series. Equal bounds are an exact number. */
export const PublishedPoint = z.object({
  year: z.int(),
  low: z.number(),
  high: z.number(),
  /** What is printed, once or (where the table prints the key twice) several times, with the row. */
  readings: z.array(z.object({ written: z.string(), low: z.number(), high: z.number(), row: z.int() })),
  flags: z.array(DefectKind),
});
export type PublishedPoint = z.infer<typeof PublishedPoint>;
export const PublishedSeries = z.object({
  source: z.object({
    id: SourceId,
    title: z.string(),
    publisher: z.string(),
    vintage: Day.nullable(),
    citation: z.string(),
    latest: z.boolean(),
  }),
  area: z.string(),
  indicator: PublishedIndicator,
  dimension: PublishedDimension,
  category: z.object({ code: z.string().nullable(), label: z.string() }),
  sex: z.string(),
  age: z.string(),
  unit: PublishedUnit,
  /** The unit as it is written. */
  unitWritten: z.string(),
  points: z.array(PublishedPoint),
});
export type PublishedSeries = z.infer<typeof PublishedSeries>;

const yearNumber = z.coerce.number().int().min(1900).max(2200);
const seriesQuery = {
  indicator: PublishedIndicator.optional(),
  dimension: PublishedDimension.optional(),
  unit: PublishedUnit.optional(),
  /** Default: totals only; `all` gives every sex or age. */
  sex: z.string().max(20).optional(),
  age: z.string().max(40).optional(),
  from: yearNumber.optional(),
  to: yearNumber.optional(),
};
/** Published figures of one or more countries, as series. Figures of an older vintage are given only when its source is named. */
export const getPublishedFigures = defineEndpoint({
  method: 'GET',
  path: '/published-figures',
  summary: 'Published figures of countries as series, with intervals and their sources',
  caller: 'account',
  query: z.object({
    /** ISO 3166-1 alpha-3 codes, comma between. */
    area: z.string().regex(/^[A-Za-z/]{3,20}(,[A-Za-z/]{3,20}){0,19}$/),
    source: SourceId.optional(),
    ...seriesQuery,
  }),
  response: z.object({ series: z.array(PublishedSeries), truncated: z.boolean() }),
});
/** A sum over countries of a United Nations region or sub-region: of counts of one source and one measure only. */
export const getRegionFigures = defineEndpoint({
  method: 'GET',
  path: '/published-figures/region',
  summary: 'Sum of the published counts of the countries of a region, year by year, with how many countries it covers',
  caller: 'account',
  query: z.object({
    region: line(60),
    source: SourceId.optional(),
    indicator: PublishedIndicator.exclude(['unclear']),
    dimension: z.enum(['total', 'form']).default('total'),
    /** A category code of the dimension; needed for `form`. */
    category: z.string().max(60).optional(),
    from: yearNumber.optional(),
    to: yearNumber.optional(),
  }),
  response: z.object({
    region: z.string(),
    /** Countries of the region. */
    countries: z.int(),
    sums: z.array(
      z.object({
        source: z.object({ id: SourceId, title: z.string(), publisher: z.string(), vintage: Day.nullable() }),
        years: z.array(z.object({ year: z.int(), low: z.number(), high: z.number(), areas: z.array(z.string()) })),
      }),
    ),
  }),
});
/** What can be asked for: the countries, indicators and dimensions that there are figures of. */
export const getPublishedContents = defineEndpoint({
  method: 'GET',
  path: '/published-figures/contents',
  summary: 'Countries, indicators and breakdowns of which there are published figures',
  caller: 'account',
  query: z.object({ source: SourceId.optional() }),
  response: z.object({
    contents: z.array(
      z.object({
        area: z.string(),
        indicator: PublishedIndicator,
        dimension: PublishedDimension,
        unit: PublishedUnit,
        yearFirst: z.int(),
        yearLast: z.int(),
      }),
    ),
  }),
});
