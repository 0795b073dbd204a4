// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contract from '@palermo/contract';
import type { Client, ImportView, StatisticsTable } from '@palermo/contract';
import { startTestNode, type TestNode } from '../../../../../../test/harness/node.ts';
import { realFile } from '../../../platform/tabular/test-files.ts';
import { finished, uploadText } from './import-test-node.ts';

const KANON = realFile('ctdc_kanon_2020_subset/ctdc_global_kanon_20200414_subset15.csv');
const rowCount = 48_773;

/** Counts made straight from the file, by nothing but its commas and line ends. */
class NaiveFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  constructor(text: string) {
    const [header = '', ...lines] = text.replaceAll('\r', '').split('\n');
    this.header = header.split(',');
    this.rows = lines.filter((line) => line !== '').map((line) => line.split(','));
  }
  count(columns: readonly string[], read: (cells: readonly string[]) => readonly string[]): Map<string, number> {
    const places = columns.map((column) => this.header.indexOf(column));
    const counts = new Map<string, number>();
    for (const row of this.rows) {
      for (const code of read(places.map((place) => row[place] ?? ''))) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return counts;
  }
}

const notKnown = 'not known';
const known = ([cell = '']: readonly string[]): string[] => [
  cell === '' || cell === '0' || cell === '-99' ? notKnown : cell,
];
const forms = ([labour, sexual]: readonly string[]): string[] => {
  const found = [...(labour === '1.0' ? ['ForcedLabour'] : []), ...(sexual === '1.0' ? ['SexualExploitation'] : [])];
  // Zeros are an answer: the form is neither of the two, and the victim belongs to the denominator.
  return found.length === 0 && labour === '' && sexual === '' ? [notKnown] : found;
};

describe.runIf(KANON)('the k-anonymised file of 2020, imported through the API', () => {
  let test: TestNode;
  let worker: Client;
  let analyst: Client;
  let bytes: string;
  let naive: NaiveFile;
  let first: ImportView;

  beforeAll(async () => {
    test = await startTestNode();
    const administrator = await test.setUp();
    const { accounts } = await test.addOrganisation(administrator, {
      name: 'Data Bureau',
      kind: 'serviceProvider',
      roles: [['caseworker'], ['analyst']],
    });
    [worker, analyst] = accounts.map((account) => test.clientOf(account)) as [Client, Client];
    bytes = await readFile(KANON ?? '', 'utf8');
    naive = new NaiveFile(bytes);
    const started = performance.now();
    const { id } = await uploadText(worker, 'kanon.csv', bytes);
    await worker(contract.startImport, { params: { importId: id }, body: { profile: 'ctdc-kanon', dryRun: false } });
    first = await finished(worker, id);
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`${rowCount} rows imported in ${seconds.toFixed(1)} s\n`);
  }, 180_000);
  afterAll(() => test[Symbol.asyncDispose]());

  it('coordination 8: takes every row of 48,773, and tells how long it took', () => {
    expect(first).toMatchObject({ state: 'done', rows: rowCount, accepted: rowCount, rejected: 0, unchanged: 0 });
  });

  const tables: readonly (readonly [by: string, columns: readonly string[], read: typeof known])[] = [
    ['year', ['yearOfRegistration'], known],
    ['sex', ['gender'], (cells) => known(cells).map((code) => (code === notKnown ? code : code.toLowerCase()))],
    ['ageGroup', ['ageBroad'], known],
    ['citizenship', ['citizenship'], known],
    ['countryOfExploitation', ['CountryOfExploitation'], known],
    ['exploitation', ['isForcedLabour', 'isSexualExploit'], forms],
  ];
  it.each(tables)('gives statistics by %s that equal the file, suppressed cells aside', async (by, columns, read) => {
    const table: StatisticsTable = await analyst(contract.getStatistics, { query: { by } });
    const expected = naive.count(columns, read);
    expect(table.total).toMatchObject({ kind: 'count', count: rowCount });
    expect(table.rows.map(({ codes: [code] }) => code ?? notKnown).toSorted()).toEqual([...expected.keys()].toSorted());
    const answered = naive.count(columns, (cells) =>
      cells.some((cell) => known([cell])[0] !== notKnown) ? ['yes'] : [],
    );
    expect(table.known).toMatchObject({ kind: 'count', count: answered.get('yes') });
    const shown = table.rows.filter(({ cell }) => cell.kind === 'count');
    for (const { codes, cell } of shown) expect(cell).toMatchObject({ count: expected.get(codes[0] ?? notKnown) });
    const small = [...expected.values()].filter((count) => count < table.threshold).length;
    const suppressed = table.rows.length - shown.length;
    expect(suppressed).toBeGreaterThanOrEqual(small);
    expect(suppressed).toBeLessThanOrEqual(small * 2 + 1);
  });

  it('gives statistics by two dimensions that equal the file, suppressed cells aside', async () => {
    const table: StatisticsTable = await analyst(contract.getStatistics, { query: { by: 'year,sex' } });
    const expected = naive.count(['yearOfRegistration', 'gender'], ([year = '', sex = '']) => [
      `${known([year])[0]} ${sex === '' ? notKnown : sex.toLowerCase()}`,
    ]);
    const shown = table.rows.filter(({ cell }) => cell.kind === 'count');
    expect(shown.length).toBeGreaterThan(20);
    for (const { codes, cell } of shown) {
      expect(cell).toMatchObject({ count: expected.get(codes.map((code) => code ?? notKnown).join(' ')) });
    }
  });

  it('changes nothing when it is imported again', async () => {
    const before = await analyst(contract.getStatistics, { query: { by: 'year' } });
    const started = performance.now();
    const { id, notes } = await uploadText(worker, 'again.csv', bytes);
    expect(notes).toContain('file.seenBefore');
    await worker(contract.startImport, { params: { importId: id }, body: { profile: 'ctdc-kanon', dryRun: false } });
    const second = await finished(worker, id);
    process.stdout.write(`again in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    expect(second).toMatchObject({ state: 'done', rows: rowCount, accepted: 0, rejected: 0, unchanged: rowCount });
    expect(await analyst(contract.getStatistics, { query: { by: 'year' } })).toEqual(before);
  });
});
