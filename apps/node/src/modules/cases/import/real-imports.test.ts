// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { realFile } from '../../../platform/tabular/test-files.ts';
import { readImportFile, testContext } from './import-test-kit.ts';
import type { ImportedRow } from './prepare-import.ts';
import { ctdcKanonProfile } from './profiles/ctdc-kanon.ts';
import { ctdcSyntheticProfile } from './profiles/ctdc-synthetic.ts';
import { htcdsProfile } from './profiles/htcds.ts';
import { matchProfiles } from './profiles/profiles.ts';

const KANON = realFile('ctdc_kanon_2020_subset/ctdc_global_kanon_20200414_subset15.csv');
const SYNTHETIC = realFile('ctdc_vp_synthetic_2022/CTDC_VPsynthetic_condensed.csv');
const HTCDS = realFile('htcds/htcds_excel_single_select_v2.0.xlsx');

function countBy(keys: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) {
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** The cells of a CSV file without quotes, split by nothing but its commas and line ends. */
async function naiveRows(path: string): Promise<{ header: string[]; rows: string[][] }> {
  const [header = '', ...lines] = (await readFile(path, 'utf8')).replaceAll('\r', '').split('\n');
  return { header: header.split(','), rows: lines.filter((line) => line !== '').map((line) => line.split(',')) };
}

function valueKey(row: ImportedRow, field: string): string {
  const value = row.case.values[field];
  return Array.isArray(value) ? value.join('+') : String(value ?? '');
}

describe('the k-anonymised file of 2020', () => {
  it.runIf(KANON)('is taken up whole, and its counts are those of the file itself', async () => {
    const { rows, rejected, prepared } = await readImportFile(KANON ?? '', ctdcKanonProfile);
    expect(rows).toHaveLength(48_773);
    expect(rejected).toEqual([]);
    expect(prepared.leftOut).toHaveLength(8);
    const naive = await naiveRows(KANON ?? '');
    const naiveCounts = (column: string, rename: (cell: string) => string = (cell) => cell) =>
      countBy(naive.rows.map((cells) => rename(cells[naive.header.indexOf(column)] ?? '')));
    const mappedCounts = (read: (row: ImportedRow) => string) => countBy(rows.map(read));
    expect(mappedCounts((row) => row.case.registeredOn ?? '')).toEqual(naiveCounts('yearOfRegistration'));
    expect(mappedCounts((row) => valueKey(row, 'sex'))).toEqual(naiveCounts('gender', (cell) => cell.toLowerCase()));
    expect(mappedCounts((row) => valueKey(row, 'ageGroup'))).toEqual(naiveCounts('ageBroad'));
    const country = (cell: string): string => (cell === '0' ? '' : cell);
    expect(mappedCounts((row) => valueKey(row, 'citizenships'))).toEqual(naiveCounts('citizenship', country));
    expect(mappedCounts((row) => valueKey(row, 'countryOfExploitation'))).toEqual(
      naiveCounts('CountryOfExploitation', country),
    );
    const labour = rows.filter((row) => valueKey(row, 'exploitation').includes('ForcedLabour')).length;
    expect(labour).toBe(naiveCounts('isForcedLabour')['1.0']);
    const none = rows.filter((row) => row.case.answeredNone.includes('exploitation')).length;
    const flags = ['isForcedLabour', 'isSexualExploit'].map((column) => naive.header.indexOf(column));
    const naiveNone = naive.rows.filter((cells) => {
      const answers = flags.map((index) => cells[index]);
      return answers.includes('0.0') && !answers.includes('1.0');
    });
    expect(none).toBe(naiveNone.length);
  });

  it.runIf(KANON)('gives every row an identifier of its own, the same each time', async () => {
    const [once, again] = [
      await readImportFile(KANON ?? '', ctdcKanonProfile),
      await readImportFile(KANON ?? '', ctdcKanonProfile),
    ];
    const ids = once.rows.map((row) => row.externalId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(again.rows.map((row) => row.externalId)).toEqual(ids);
  });
});

describe('the synthetic victim and perpetrator file of 2022', () => {
  it.runIf(SYNTHETIC)('is taken up whole, with the frequencies that its publisher states', async () => {
    const { rows, rejected } = await readImportFile(SYNTHETIC ?? '', ctdcSyntheticProfile);
    expect(rejected).toEqual([]);
    expect(countBy(rows.map((row) => valueKey(row, 'sex')))).toEqual({ female: 9589, male: 7995, '': 3611 });
    expect(countBy(rows.map((row) => row.case.yearOfRegistration ?? row.case.registeredOn ?? ''))).toEqual({
      '2005-2013': 2531,
      '2014-2018': 6274,
      '2019': 2398,
      '2020': 2002,
      '2021-2022': 4335,
      '': 3655,
    });
    expect(countBy(rows.map((row) => valueKey(row, 'majority')))).toEqual({ adult: 16_379, child: 1212, '': 3604 });
  });
});

describe("IOM's spreadsheet of HTCDS 2.0", () => {
  it.runIf(HTCDS)('is recognised, its label row and its prepared rows being no cases', async () => {
    const { prepared, rows } = await readImportFile(HTCDS ?? '', htcdsProfile);
    expect(prepared.labelRows.map((row) => row.number)).toEqual([2]);
    expect(prepared.leftOut).toEqual(['column 1']);
    expect(rows).toEqual([]);
  });
});

describe('matchProfiles', () => {
  it.runIf(KANON && SYNTHETIC)('tells the layouts apart by their columns', async () => {
    const first = async (path: string) =>
      matchProfiles((await naiveRows(path)).header, testContext).map(({ profile }) => profile.id);
    expect(await first(KANON ?? '')).toEqual(['ctdc-kanon']);
    expect(await first(SYNTHETIC ?? '')).toEqual(['ctdc-synthetic']);
  });

  it('offers no profile for a table of something else', () => {
    expect(matchProfiles(['Year', 'Units', 'Sex', 'Value'], testContext)).toEqual([]);
  });
});
