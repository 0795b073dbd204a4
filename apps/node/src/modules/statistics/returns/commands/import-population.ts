// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import type { AccountActor } from '../../../../kernel/actor.ts';
import { defineCommand } from '../../../../kernel/use-case.ts';
import { mayPrepareReturns } from '../../policy.ts';
import { findPopulation, replacePopulation } from '../../store-population.ts';
import { populationYears } from '../queries/list-population.ts';

const ageMax = 150;
const Band = z.object({
  year: z.int().min(1900).max(2200),
  sex: z.enum(['total', 'female', 'male']),
  ageFrom: z.int().min(0).max(ageMax),
  ageTo: z.int().min(0).max(ageMax).nullable(),
  persons: z.int().min(0),
});

/** Keeps the bands of a population table, in place of those that were there for the same years and sexes. */
export const importPopulation = defineCommand({
  name: 'returns.importPopulation',
  input: z.object({
    bands: z.array(Band).min(1).max(500_000),
    source: z.string().max(300),
    rows: z.int(),
    skippedRows: z.int(),
  }),
  policy: mayPrepareReturns,
  async run(scope, { bands, source, rows, skippedRows }) {
    const { accountId: by } = scope.actor as AccountActor;
    await replacePopulation(scope.db, bands, { source, by, at: scope.clock() });
    const years = new Set(bands.map(({ year }) => year));
    const kept = populationYears(await findPopulation(scope.db));
    return { years: kept.filter(({ year }) => years.has(year)), rows, skippedRows };
  },
  audit: (_input, { years, rows }) => ({
    purpose: 'statistics',
    details: { years: years.length, rows },
  }),
});
