// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { openTable } from './open-table.ts';
import { allRows, realFile } from './test-files.ts';

interface Expected {
  readonly file: string;
  readonly columns: number;
  readonly rows: number;
  readonly first?: Readonly<Record<string, string>>;
  readonly notes?: readonly string[];
}

const FILES: readonly Expected[] = [
  {
    file: 'ctdc_kanon_2020_subset/ctdc_global_kanon_20200414_subset15.csv',
    columns: 15,
    rows: 48_773,
    first: { yearOfRegistration: '2002', gender: 'Female', ageBroad: '18--20', isSexualExploit: '1.0' },
  },
  {
    file: 'ctdc_vp_synthetic_2022/CTDC_VPsynthetic_condensed.csv',
    columns: 16,
    rows: 21_195,
    first: { yearRegister: '', IP_Gender: 'Female;Male' },
  },
  {
    file: 'unodc_glotip/glotip_20230530.csv.gz',
    columns: 13,
    rows: 46_556,
    first: { Iso3_code: 'ABW', txtVALUE: '<5' },
    notes: ['compression.gzip'],
  },
  { file: 'ctdc_vp_synthetic_2022/CTDC_VPsynthetic_dict_20221201.xlsx', columns: 5, rows: 18, notes: ['sheet.chosen'] },
  {
    file: 'htcds/htcds_excel_single_select_v2.0.xlsx',
    columns: 39,
    rows: 1001,
    first: { prs_FirstName: 'First Name' },
    notes: ['sheet.chosen', 'header.emptyNamed', 'header.emptyNamed'],
  },
  { file: 'sdg_16_2_2_national/ONSdigital_sdg-data.csv', columns: 8, rows: 429 },
  {
    file: 'sdg_16_2_2_national/armstat_sdg-data-armenia.csv',
    columns: 6,
    rows: 42,
    first: { Year: '2023', Units: '%' },
  },
  { file: 'sdg_16_2_2_national/kazstat_sdg-data-kazstat.csv', columns: 3, rows: 14 },
  { file: 'sdg_16_2_2_national/montestat_data.csv', columns: 6, rows: 14 },
  { file: 'sdg_16_2_2_national/sdg-data-canada-odd-donnees_sdg-data-donnees-odd.csv', columns: 2, rows: 10 },
  {
    file: 'linkage/names/wikidata_arabic.tsv.gz',
    columns: 3,
    rows: 41_583,
    notes: ['compression.gzip', 'separator.guessed'],
  },
];

describe('openTable on the real files of the field', () => {
  for (const expected of FILES) {
    const path = realFile(expected.file);
    it.runIf(path !== undefined)(`reads every row of ${expected.file}`, async () => {
      const table = await openTable(path ?? '');
      expect(table.columns).toHaveLength(expected.columns);
      expect(table.notes.map((note) => note.code)).toEqual(expected.notes ?? []);
      const rows = await allRows(table);
      expect(rows).toHaveLength(expected.rows);
      expect(rows[0]?.values).toMatchObject(expected.first ?? {});
    });
  }
});
