// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as contract from '@palermo/contract';
import type { Client } from '@palermo/contract';
import { ProblemError } from '@palermo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import { countsByKind, importTable, readToEnd, uploadTable } from './source-test-node.ts';

let test: TestNode;
let analyst: Client;
let caseworker: Client;

beforeAll(async () => {
  test = await startTestNode();
  const administrator = await test.setUp();
  const { accounts } = await test.addOrganisation(administrator, {
    name: 'Invented Rapporteur',
    kind: 'rapporteur',
    roles: [['analyst'], ['caseworker']],
  });
  analyst = test.clientOf(accounts[0]);
  caseworker = test.clientOf(accounts[1]);
});
afterAll(() => test[Symbol.asyncDispose]());

async function problemOf(request: Promise<unknown>): Promise<string> {
  const fault: unknown = await request.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(fault instanceof ProblemError)) throw new Error('The request was not refused.', { cause: fault });
  return fault.problem.code;
}

const header =
  'Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE,Source';
const line = (dimension: string, category: string, year: number, value: string): string =>
  `AND,Andorra,Europe,Southern Europe,Detected trafficking victims,${dimension},${category},Total,Total,${year},Counts,${value},GLOTIP`;
const small = [
  header,
  line('Total', 'Total', 2018, '"1,204"'),
  line('by citizenship', 'Viet Nam', 2018, '<5'),
  line('by citizenship', 'Vietnamita', 2019, '7'),
  line('by citizenship', 'Ethopia', 2019, '8'),
  line('by citizenship', 'Ethopia', 2019, '8'),
  line('by citizenship', 'Q6.1_10s_2019', 2019, '"61,102,019"'),
].join('\n');

it('reads a table, tells each defect, and keeps intervals', async () => {
  const { source, report } = await importTable(analyst, 'glotip_20230530.csv', small);
  expect(source).toMatchObject({
    state: 'done',
    shape: 'glotip',
    vintage: '2023-05-30',
    areas: 1,
    yearFirst: 2018,
    yearLast: 2019,
    labelsWaiting: 1,
    latest: true,
  });
  expect(report).toMatchObject({ rows: 6, cells: 6, observations: 4, merged: 1, rejected: 1 });
  expect(countsByKind(report)).toEqual({
    thousandsSeparator: 1,
    suppressedInterval: 1,
    unknownLabel: 2,
    codeAsCount: 1,
    duplicateKeySame: 1,
    unifiedLabel: 1,
  });
  const { series } = await caseworker(contract.getPublishedFigures, {
    query: { area: 'AND', dimension: 'citizenship' },
  });
  expect(series.find(({ category }) => category.code === 'VNM')?.points).toMatchObject([
    { year: 2018, low: 0, high: 4, readings: [{ written: '<5', row: 3 }] },
    { year: 2019, low: 7, high: 7 },
  ]);
  const file = await analyst(contract.downloadDefects, {
    params: { sourceId: source.id },
    query: { kind: 'codeAsCount' },
  });
  expect(file).toContain('61,102,019');
});

it('answers the same file with what is there, and reads it again once a label was decided', async () => {
  const again = await uploadTable(analyst, 'another-name.csv', small);
  expect(again).toMatchObject({ state: 'done', fileName: 'glotip_20230530.csv' });
  const { labels } = await analyst(contract.listLabels, { query: {} });
  expect(labels).toMatchObject([{ label: 'Ethopia', code: null, rows: 1 }]);
  expect(labels[0]?.proposals[0]).toBe('ETH');
  const decided = await analyst(contract.setLabel, { body: { label: 'Ethopia', code: 'ETH' } });
  expect(decided).toMatchObject({ code: 'ETH', method: 'reviewed' });
  const { source } = await analyst(contract.getSource, { params: { sourceId: again.id } });
  expect(source).toMatchObject({ labelsWaiting: 0, labelsDecidedSince: 1 });
  const reread = await readToEnd(analyst, again.id);
  expect(reread.source).toMatchObject({ state: 'done', labelsWaiting: 0, labelsDecidedSince: 0 });
  const { series } = await analyst(contract.getPublishedFigures, { query: { area: 'AND', dimension: 'citizenship' } });
  expect(series.map(({ category }) => category.code)).toContain('ETH');
});

it('lets analysts alone keep tables', async () => {
  expect(await problemOf(uploadTable(caseworker, 'x.csv', small))).toBe('access.denied');
  expect(await problemOf(caseworker(contract.setLabel, { body: { label: 'x', code: 'FRA' } }))).toBe('access.denied');
});

it('refuses a 16.2.2 that is about land cleared of mines, and one that says nothing', async () => {
  const mines = 'Year,Units,Value\n2020,km2,31.5\n2021,km2,29.1\n';
  const refused = await importTable(analyst, 'indicator_16-2-2.csv', mines, { area: 'UKR' });
  expect(refused.source).toMatchObject({ state: 'failed', failure: { code: 'source.not-the-series' } });
  const described = await importTable(analyst, 'b_16-2-2.csv', 'Year,Value\n2020,31.5\n', {
    area: 'UKR',
    metadata: 'national_indicator_description: Area of territory cleared of mines and explosive objects',
  });
  expect(described.source.failure?.code).toBe('source.not-the-series');
  const silent = await uploadTable(analyst, 'd.csv', 'Year,Value\n2020,0.92\n2021,0.97\n');
  expect(silent.proposal).toMatchObject({ needsArea: true, needsIndicator: true });
  expect(await problemOf(analyst(contract.startSource, { params: { sourceId: silent.id }, body: {} }))).toBe(
    'source.area-needed',
  );
  expect((await readToEnd(analyst, silent.id, { area: 'CAN' })).source.failure?.code).toBe('source.series-unknown');
  const told = await readToEnd(analyst, silent.id, { indicator: 'policeIncidents', unit: 'per100000' });
  expect(told.source).toMatchObject({ state: 'done', observations: 2, indicator: 'policeIncidents' });
});

const placed = 'Jurisdiction;Reporting period;Gender;Persons identified\n';
const mapping = {
  columns: { country: 'Jurisdiction', year: 'Reporting period', sex: 'Gender' },
  values: ['Persons identified'],
  yearsAcross: false,
  seriesRead: null,
};

it('reads a table of unknown layout as a person says, and knows the layout the next time', async () => {
  const first = await uploadTable(
    analyst,
    'unknown.csv',
    `${placed}Utopia;2020;F;3\nFrance;2020;F;"1 204"\nFrance;2020;M;<5\n`,
  );
  expect(first).toMatchObject({ shape: 'mapped', mapping: null, proposal: { needsMapping: true } });
  const params = { sourceId: first.id };
  expect(await problemOf(analyst(contract.startSource, { params, body: {} }))).toBe('source.shape-unknown');
  const { columns, proposal } = await analyst(contract.readSourceColumns, { params });
  expect(columns[2]).toEqual({ name: 'Gender', samples: ['F', 'M'] });
  expect(proposal).toMatchObject({ columns: { sex: 'Gender' }, values: ['Persons identified'] });
  const preview = await analyst(contract.previewSource, { params, body: { mapping, unit: 'count' } });
  expect(preview.figures.map(({ read }) => [read?.area, read?.sex, read?.low, read?.high])).toEqual([
    ['Utopia', 'female', 3, 3],
    ['FRA', 'female', 1204, 1204],
    ['FRA', 'male', 0, 4],
  ]);
  expect(preview.defects).toContainEqual({ kind: 'areaNotACountry', count: 1 });
  const lacking = { ...mapping, values: ['Nothing'] };
  expect(await problemOf(analyst(contract.previewSource, { params, body: { mapping: lacking } }))).toBe(
    'source.mapping-unfit',
  );
  expect(await problemOf(caseworker(contract.readSourceColumns, { params }))).toBe('access.denied');
  const told = { mapping, indicator: 'detectedVictims', unit: 'count' } as const;
  expect((await readToEnd(analyst, first.id, told)).source).toMatchObject({ state: 'done', observations: 3, mapping });
  const next = await uploadTable(analyst, 'next.csv', `${placed}France;2021;F;1190\n`);
  expect(next).toMatchObject({ shape: 'mapped', mapping, proposal: { needsMapping: false, needsArea: false } });
  const read = await readToEnd(analyst, next.id, { indicator: 'detectedVictims', unit: 'count' });
  expect(read.source).toMatchObject({ state: 'done', observations: 1 });
});

it('checks without importing, and removes what was imported', async () => {
  const text = 'Year,Series,Sex,Units,Value\n2020,Detected victims of human trafficking,,Number,5\n';
  const { id } = await uploadTable(analyst, 'sdg-data-armenia.csv', text);
  const dry = await readToEnd(analyst, id, { area: 'ARM', dryRun: true });
  expect(dry.source).toMatchObject({ state: 'checked', observations: 0 });
  expect(dry.report).toMatchObject({ observations: 1 });
  await readToEnd(analyst, id);
  expect((await analyst(contract.getPublishedFigures, { query: { area: 'ARM' } })).series).toHaveLength(1);
  await analyst(contract.removeSource, { params: { sourceId: id } });
  expect((await analyst(contract.getPublishedFigures, { query: { area: 'ARM' } })).series).toHaveLength(0);
});

it('adds counts of the countries of a region up, and names those that it covers', async () => {
  const { countries, sums } = await caseworker(contract.getRegionFigures, {
    query: { region: 'Southern Europe', indicator: 'detectedVictims' },
  });
  expect(countries).toBeGreaterThan(10);
  expect(sums[0]?.years).toEqual([{ year: 2018, low: 1204, high: 1204, areas: ['AND'] }]);
});

const shared = join(import.meta.dirname, '../../../../../../../shared/data');
describe.runIf(existsSync(shared))('the files of publishers, where they are present', () => {
  it('imports the whole dataset of GLOTIP', async () => {
    const content = new Uint8Array(readFileSync(join(shared, 'unodc_glotip/glotip_20230530.csv.gz')));
    const { source, report } = await importTable(analyst, 'glotip_20230530.csv.gz', content);
    expect(source).toMatchObject({ state: 'done', latest: true, areas: 208 });
    expect(report).toMatchObject({ rows: 46_556, observations: 46_301, merged: 255, rejected: 0 });
    const { series } = await analyst(contract.getPublishedFigures, {
      query: { area: 'DEU', indicator: 'detectedVictims' },
    });
    expect(series.length).toBeGreaterThan(20);
  });
});
