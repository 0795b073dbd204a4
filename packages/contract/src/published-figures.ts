// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Day, line } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { SourceId } from './source-mapping.ts';
import { DefectKind, PublishedDimension, PublishedIndicator, PublishedUnit } from './source-report.ts';

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
        source: PublishedSeries.shape.source.pick({ id: true, title: true, publisher: true, vintage: true }),
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
