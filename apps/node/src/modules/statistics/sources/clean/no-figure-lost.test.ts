// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-test-kit.ts';

const odd = fc.constantFrom(
  '',
  'Total',
  'Viet Nam',
  'VIETNAM',
  'M\uFFFDXICO',
  'CÃ´te d’Ivoire',
  'Q6.1_10s_2019',
  '97 albanian',
  'Sexual exploitation',
  'km2',
  '<5',
  '1,192',
  '61,102,019',
  '0,84',
  'NA',
  '-',
  '2019',
  'PERSONS',
  '%',
  '_T',
  'F',
);
const cell = fc.oneof(
  { weight: 4, arbitrary: odd },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[|\n\r]/g, ' ')) },
);
const headers = fc.constantFrom(
  'Iso3_code|Country|Indicator|Dimension|Category|Sex|Age|Year|Unit of measurement|txtVALUE',
  'Year|Series|Sex|Age|Units|Value',
  'Year|Units|Sex|Category|Age|Value',
  'Year|Forms of exploitation|Destination|District|Value',
  'TIME_PERIOD|SERIES|SEX|AGE|COMPOSITE_BREAKDOWN|OBS_VALUE',
  'Label|Spol|2018|2019|2020',
  'Godina|Ukupno|Žene|Muškarci|Nešto',
);

test('no figure of any table is lost: it is kept, merged or rejected, and every rejection has its reason', async () => {
  const tables = headers.chain((header) => {
    const width = header.split('|').length;
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.record({ header: fc.constant(header), rows: fc.array(row, { minLength: 1, maxLength: 12 }) });
  });
  await fc.assert(
    fc.asyncProperty(tables, async ({ header, rows }) => {
      // Rows in SDMX codes are told by their series; one such row keeps the layout.
      const coded = header.includes('COMPOSITE')
        ? rows.map(([year, , ...rest]) => [year, 'VC_HTF_DETV', ...rest])
        : rows;
      // A last line that is not blank: the text is trimmed before it is read.
      const last = Array.from({ length: header.split('|').length }, (_, place) => (place === 1 ? 'VC_HTF_DETV' : 'x'));
      const text = [header, ...coded.concat([last]).map((row) => row.join('|'))].join('\n');
      const table = await cleanText(text, { area: 'FRA' });
      expect(table.cellCount).toBe(table.observations.length + table.mergedCount + table.rejectedCount);
      expect(table.cellCount).toBeGreaterThanOrEqual(table.rowCount);
      const reasons = table.defects.filter(({ rejected }) => rejected);
      expect(reasons.length).toBeGreaterThanOrEqual(table.rejectedCount);
      expect(table.defects.filter(({ kind }) => kind === 'duplicateKeySame')).toHaveLength(table.mergedCount);
      for (const { low, high } of table.observations) expect(low).toBeLessThanOrEqual(high);
    }),
    { seed: 1622, numRuns: 400 },
  );
});
