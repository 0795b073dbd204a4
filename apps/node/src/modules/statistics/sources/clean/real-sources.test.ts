// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readClaim } from '../shapes/claim.ts';
import { cleanFile } from './clean-test-kit.ts';

/** Files of publishers, which are not part of the project; without them these tests say so and are left out. */
const shared = join(import.meta.dirname, '../../../../../../../../shared/data');
const glotip = join(shared, 'unodc_glotip/glotip_20230530.csv.gz');
const national = join(shared, 'sdg_16_2_2_national');

describe.runIf(existsSync(glotip))("UNODC's dataset of 30 May 2023", () => {
  test('is cleaned with every row accounted for, its defects counted and its totals compared', async () => {
    const { rowCount, cellCount, observations, mergedCount, rejectedCount, counts, totals, contradictions, labels } =
      await cleanFile(glotip);
    expect({ rowCount, cellCount, observations: observations.length, mergedCount, rejectedCount }).toEqual({
      rowCount: 46_556,
      cellCount: 46_556,
      observations: 46_301,
      mergedCount: 255,
      rejectedCount: 0,
    });
    expect(counts).toMatchInlineSnapshot(`
      {
        "areaNotACountry": 983,
        "countInLabel": 4,
        "duplicateKeyDifferent": 461,
        "duplicateKeySame": 255,
        "mojibake": 172,
        "suppressedInterval": 23076,
        "thousandsSeparator": 462,
        "totalAsCategory": 2,
        "unifiedLabel": 467,
        "unknownLabel": 159,
      }
    `);
    expect(totals).toMatchInlineSnapshot(`
      {
        "agree": 4517,
        "cannotTell": 11511,
        "exceed": 1262,
        "fallShort": 1862,
      }
    `);
    expect(contradictions).toHaveLength(totals.exceed + totals.fallShort);
    expect(labels.filter(({ code }) => code === null)).toHaveLength(41);
    const spelled = labels.filter(({ code }) => code === 'VNM').map(({ label }) => label);
    expect(spelled).toEqual(['Viet Nam', 'VIETNAM', 'vietnamese']);
  }, 30_000);
});

describe.runIf(existsSync(national))('national series of SDG 16.2.2', () => {
  const file = (name: string) => join(national, name);

  test('of the United Kingdom are counts, whose parts are compared', async () => {
    const { observations, counts, totals } = await cleanFile(file('ONSdigital_sdg-data.csv'), { area: 'GBR' });
    expect(observations).toHaveLength(429);
    expect(counts).toEqual({});
    expect(totals).toEqual({ agree: 125, cannotTell: 0, exceed: 4, fallShort: 53 });
    const metadata = readFileSync(file('ONSdigital_meta_16-2-2.txt'), 'utf8');
    expect(readClaim({ labels: [], units: ['Number'], metadata, fileName: 'x.csv' }).verdict).toBe('detectedVictims');
  });

  test.each([
    ['armstat_sdg-data-armenia.csv', 'ARM', { unitContradictsSeries: 42 }],
    ['kazstat_sdg-data-kazstat.csv', 'KAZ', { unitContradictsValues: 14 }],
    ['montestat_data.csv', 'MNE', { mixedUnits: 4 }],
    ['sdg-data-canada-odd-donnees_sdg-data-donnees-odd.csv', 'CAN', { unitNotWritten: 10 }],
  ])('%s is flagged for what it is', async (name, area, expected) => {
    const { counts, observations, cellCount } = await cleanFile(file(name), { area });
    expect(counts).toEqual(expected);
    expect(observations).toHaveLength(cellCount);
  });
});
