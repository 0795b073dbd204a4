// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  getPublishedContents as contentsEndpoint,
  getPublishedFigures as figuresEndpoint,
  getRegionFigures as regionEndpoint,
  inputOf,
} from '@palermo/contract';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { mayReadStatistics } from '../../policy.ts';
import { findContents, findFigures } from '../../store-published-figures.ts';
import { areasOfRegion, sumOverAreas } from '../region-sums.ts';
import { seriesOf } from '../series.ts';

const figuresMax = 20_000;

/** Published figures of some countries, as series. */
export const getPublishedFigures = defineQuery({
  name: 'statistics.readPublishedFigures',
  input: inputOf(figuresEndpoint),
  policy: mayReadStatistics,
  async run({ db }, { area, ...wanted }) {
    const rows = await findFigures(db, { ...wanted, areas: area.split(',') }, figuresMax);
    return { series: seriesOf(rows), truncated: rows.length === figuresMax };
  },
  audit: 'none',
});

/** Sums of published counts over the countries of a region, source by source. Throws `statistics.unknown-filter`. */
export const getRegionFigures = defineQuery({
  name: 'statistics.readRegionFigures',
  input: inputOf(regionEndpoint),
  policy: mayReadStatistics,
  async run({ db }, { region, dimension, category, ...wanted }) {
    const areas = areasOfRegion(region);
    if (areas.length === 0 || (dimension === 'form' && category === undefined)) {
      throw new AppError('statistics.unknown-filter');
    }
    const measure = dimension === 'form' ? { dimension, category } : { dimension };
    const rows = await findFigures(db, { ...wanted, ...measure, areas, unit: 'count' }, figuresMax);
    return { region, countries: areas.length, sums: sumOverAreas(seriesOf(rows)) };
  },
  audit: 'none',
});

/** What there are published figures of. */
export const getPublishedContents = defineQuery({
  name: 'statistics.readPublishedContents',
  input: inputOf(contentsEndpoint),
  policy: mayReadStatistics,
  run: async ({ db }, { source }) => ({ contents: await findContents(db, source) }),
  audit: 'none',
});
