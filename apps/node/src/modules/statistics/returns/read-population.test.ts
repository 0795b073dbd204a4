// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../platform/tabular/index.ts';
import { createPopulationLookUp, type PopulationBand } from './population.ts';
import { readPopulationFile } from './read-population-file.ts';
import type { PopulationFault } from './read-population.ts';

/** The headers and units of the United Nations' files; every number in them is made up. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-population-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(
  name: string,
  content: string | Uint8Array,
  country: string | undefined = 'GB',
): Promise<readonly PopulationBand[] | PopulationFault> {
  const path = join(folder, 'upload');
  await writeFile(path, content);
  const found = await readPopulationFile(path, { country, fileName: name });
  return typeof found === 'string' ? found : found.bands;
}

/** Persons of a year by sex and age, as a rate would be made with them. */
function persons(bands: readonly PopulationBand[] | PopulationFault, year: number, sex = 'all', age = 'all') {
  if (typeof bands === 'string') throw new Error(`The file was refused: ${bands}.`);
  return createPopulationLookUp(
    bands.filter((band) => band.year === year),
    18,
  )({ sex, age });
}

const wppHead =
  'SortOrder,LocID,Notes,ISO3_code,ISO2_code,SDMX_code,LocTypeID,LocTypeName,ParentID,Location,VarID,Variant,Time,MidPeriod';
const world = '1,900,,,,1,1,World,0,World,2,Medium,2024,2024.5';
const kingdom = '99,826,,GBR,GB,826,4,Country/Area,924,United Kingdom,2,Medium,2024,2024.5';
const ghana = '88,288,,GHA,GH,288,4,Country/Area,914,Ghana,2,Medium,2024,2024.5';

function wpp(columns: string, ...rows: readonly (readonly [place: string, values: string])[]): string {
  return `${[`${wppHead},${columns}`, ...rows.map(([place, values]) => `${place},${values}`)].join('\n')}\n`;
}

describe('World Population Prospects', () => {
  it('WPP2024_PopulationBySingleAgeSex: the own country of many, in thousands, children apart', async () => {
    const ages = [...Array(100).keys()].map((age) => [kingdom, `${age},${age},1,1.5,1.25,2.75`] as const);
    const content = wpp(
      'AgeGrp,AgeGrpStart,AgeGrpSpan,PopMale,PopFemale,PopTotal',
      [world, '0,0,1,70000.5,66000.25,136000.75'],
      [ghana, '0,0,1,450,440,890'],
      ...ages,
      [kingdom, '100+,100,-1,0.5,1.5,2'],
    );
    const bands = await read('WPP2024_PopulationBySingleAgeSex_Medium_2024-2100.csv', content);
    expect(persons(bands, 2024)).toBe(277_000);
    expect(persons(bands, 2024, 'female', 'child')).toBe(22_500);
    expect(persons(bands, 2024, 'male', 'adult')).toBe(82 * 1500 + 500);
  });

  it('WPP2024_PopulationByAge5GroupSex: totals, but no children, because 15 to 19 crosses 18', async () => {
    const groups = [0, 5, 10, 15, 20].map((from) => [kingdom, `${from}-${from + 4},${from},5,2,2.5,4.5`] as const);
    const content = wpp(
      'AgeGrp,AgeGrpStart,AgeGrpSpan,PopMale,PopFemale,PopTotal',
      [world, '0-4,0,5,330000,310000,640000'],
      ...groups,
      [kingdom, '25+,25,-1,30,31,61'],
    );
    const bands = await read('WPP2024_PopulationByAge5GroupSex_Medium.csv', content);
    expect(persons(bands, 2024)).toBe(83_500);
    expect(persons(bands, 2024, 'all', 'child')).toBeUndefined();
  });

  it('WPP2024_TotalPopulationBySex: the medium variant of several', async () => {
    const high = kingdom.replace('2,Medium', '3,High');
    const content = wpp(
      'PopMale,PopFemale,PopTotal,PopDensity',
      [kingdom, '34000.5,35000,69000.5,285.2'],
      [high, '34500,35500,70000,289.3'],
    );
    expect(persons(await read('WPP2024_TotalPopulationBySex.csv', content), 2024)).toBe(69_000_500);
  });

  it('of several countries, says so where the node does not know its own', async () => {
    const columns = 'AgeGrp,AgeGrpStart,AgeGrpSpan,PopMale,PopFemale,PopTotal';
    const row = '0,0,1,1,1,2';
    expect(await read('WPP.csv', wpp(columns, [world, row], [kingdom, row]), '')).toBe('nothing');
    const path = join(folder, 'upload');
    expect(await readPopulationFile(path, { country: undefined, fileName: 'WPP.csv' })).toBe('country');
    expect(await read('WPP.csv', wpp(columns, [ghana, row]))).toBe('nothing');
  });
});

describe('the workbook WPP2024_POP_F01_1_POPULATION_SINGLE_AGE_BOTH_SEXES', () => {
  const columns = [
    'Index',
    'Variant',
    'Region, subregion, country or area *',
    'Notes',
    'Location code',
    'ISO3 Alpha-code',
    'ISO2 Alpha-code',
    'SDMX code**',
    'Type',
    'Parent code',
    'Year',
    ...[...Array(100).keys()].map(String),
    '100+',
  ];
  const ages = (thousands: number): number[] => Array.from({ length: 101 }, () => thousands);
  const sheet = (name: string, variant: string, year: number) => ({
    name,
    columns: ['United Nations'],
    rows: [
      ['Population Division'],
      ['Department of Economic and Social Affairs'],
      [],
      ['World Population Prospects 2024'],
      ['File POP/01-1: Population by single age, region, subregion and country, annually (thousands)'],
      [variant],
      ...Array.from({ length: 9 }, () => ['POP/DB/WPP/Rev.2024/POP/F01-1']),
      columns,
      [1, variant, 'World', '', 900, '', '', 1, 'World', 0, year, ...ages(80_000)],
      [2, variant, 'Sub-Saharan Africa', '', 1834, '', '', '', 'Label/Separator', 900, '', ...ages(0).map(() => '...')],
      [3, variant, 'United Kingdom', '', 826, 'GBR', 'GB', 826, 'Country/Area', 924, year, ...ages(0.5)],
    ],
  });
  const workbook = () =>
    writeXlsx([
      sheet('Estimates', 'Estimates', 2023),
      sheet('Medium variant', 'Medium', 2024),
      sheet('High variant', 'High', 2024),
    ]);

  it('is read below its 16 rows of title: the estimates, and the medium variant of later years', async () => {
    const bands = await read('WPP2024_POP_F01_1_POPULATION_SINGLE_AGE_BOTH_SEXES.xlsx', await workbook());
    expect(persons(bands, 2023)).toBe(50_500);
    expect(persons(bands, 2024, 'all', 'child')).toBe(9000);
  });

  it('is refused under a name that does not say of which sex it is', async () => {
    expect(await read('population.xlsx', await workbook())).toBe('sex');
  });
});

describe('the download of UNdata', () => {
  const head = 'Country or Area,Year,Area,Sex,Age,Record Type,Reliability,Source Year,Value,Value Footnotes';
  const row = (sex: string, age: string, value: string, more: { area?: string; type?: string; given?: string } = {}) =>
    [
      '"United Kingdom of Great Britain and Northern Ireland"',
      '2022',
      more.area ?? 'Total',
      sex,
      age,
      more.type ?? '"Estimate - de jure"',
      '"Final figure, complete"',
      more.given ?? '2023',
      value,
      '1',
    ].join(',');
  const notes = ['footnoteSeqID,Footnote', '1,"Excluding the Channel Islands."'];
  const file = (...rows: readonly string[]) => `${[head, ...rows, ...notes].join('\n')}\n`;

  it('gives persons of both sexes and all areas, footnotes left out', async () => {
    const content = file(
      row('Both Sexes', 'Total', '67596281'),
      row('Both Sexes', 'Total', '56000000', { area: 'Urban' }),
      row('Female', 'Total', '34000281'),
      row('Male', 'Total', '33596000'),
      row('Both Sexes', '0 - 4', '3500000'),
      row('Both Sexes', '100 +', '15000'),
      row('Both Sexes', 'Unknown', '12'),
    );
    const bands = await read('UNdata_Export.csv', content);
    expect(persons(bands, 2022)).toBe(67_596_281);
    expect(persons(bands, 2022, 'female')).toBe(34_000_281);
  });

  it('counts what was given later, and refuses two record types of one year', async () => {
    const older = row('Both Sexes', 'Total', '67000000', { given: '2022' });
    const newer = row('Both Sexes', 'Total', '67596281');
    expect(persons(await read('UNdata_Export.csv', file(older, newer)), 2022)).toBe(67_596_281);
    const census = row('Both Sexes', 'Total', '66000000', { type: '"Census - de facto"' });
    expect(await read('UNdata_Export.csv', file(census, newer))).toBe('contradiction');
  });
});

describe('a plain table', () => {
  it('in thousands is refused rather than taken for persons', async () => {
    expect(await read('own.csv', 'year,sex,population\n2024,female,510.25\n2024,male,490.5\n')).toBe('unit');
  });

  it('is refused where it has no such columns', async () => {
    expect(await read('own.csv', 'a,b\n1,2\n')).toBe('layout');
  });
});
