// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { z } from 'zod';
import { Instant } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { SourceId } from './source-mapping.ts';

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
