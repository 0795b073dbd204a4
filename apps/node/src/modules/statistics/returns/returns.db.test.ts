// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import * as contract from '@palermo/contract';
import type { Client, ReturnId } from '@palermo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestNode } from '../../../../../../test/harness/node.ts';
import { casesToImport, startReportingNode } from '../../../../../../test/harness/reporting-node.ts';
import { importText, problemOf } from '../../cases/import-run/import-test-node.ts';

let test: TestNode;
let analyst: Client;
let second: Client;
let supervisor: Client;
let stranger: Client;

/** Cases of two years: many more women in the second. */
function source(): string {
  return casesToImport([
    [40, '2023-05-01,confirmed,female,30,PH,SexualExploitation'],
    [38, '2023-05-01,confirmed,male,30,GH,ForcedLabour'],
    [90, '2024-05-01,confirmed,female,30,PH,SexualExploitation'],
    [41, '2024-05-01,confirmed,male,30,GH,ForcedLabour'],
    [2, '2024-05-01,presumed,male,12,UA,OrganRemoval'],
    [5, '2024-05-01,notConfirmed,female,30,PH,SexualExploitation'],
  ]);
}

beforeAll(async () => {
  const { house, office, ...started } = await startReportingNode({ packId: 'gbr' });
  test = started.test;
  [analyst, supervisor] = [test.clientOf(office[0]), test.clientOf(office[1])];
  [stranger, second] = [test.clientOf(house[0]), test.clientOf(house[1])];
  await importText(stranger, source());
});
afterAll(() => test[Symbol.asyncDispose]());

async function begin(kind: contract.ReturnKind, year = 2024): Promise<ReturnId> {
  const { id } = await analyst(contract.createReturn, { body: { kind, year } });
  return id;
}

const read = (client: Client, returnId: ReturnId) => client(contract.getReturn, { params: { returnId }, query: {} });

describe('a return from its draft to its release', () => {
  let returnId: ReturnId;

  it('is begun once for a kind and year', async () => {
    returnId = await begin('glotip');
    expect(await problemOf(begin('glotip'))).toBe('return.open');
  });

  it('counts those who are presumed or confirmed, and says what is missing', async () => {
    const view = await read(analyst, returnId);
    const figure = (key: string) => view.tables.flatMap(({ figures }) => figures).find((each) => each.key === key);
    expect(view.checklist.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['repatriationMissing', 'suspectsMissing']),
    );
    expect(figure('detected.all.all')?.cell).toEqual({ kind: 'count', count: 133 });
    expect(figure('citizenship.UA')?.cell).toEqual({ kind: 'suppressed' });
    expect(figure('detected.all.all')?.lastYear).toEqual({ kind: 'count', count: 78 });
    expect(view.comparedWith).toBe('countedNow');
    expect(view.commentsMissing).toContain('detected.all.all');
  });

  it('is not proposed before every change beyond noise has its comment', async () => {
    const propose = () => analyst(contract.proposeReturn, { params: { returnId }, body: { figures: 'protected' } });
    expect(await problemOf(propose())).toBe('return.comments-missing');
    const { commentsMissing } = await read(analyst, returnId);
    for (const figure of commentsMissing) {
      const body = { words: 'A new reception centre opened in March.' };
      await analyst(contract.commentOnFigure, { params: { returnId, figure }, body });
    }
    expect((await propose()).state).toBe('proposed');
    const view = await read(analyst, returnId);
    expect(view.vintageName).toMatch(/^glotip 2024/);
    expect(view.files.map(({ name }) => name)).toEqual(['glotip-2024.csv', 'glotip-2024-hxl.csv', 'glotip-2024.xlsx']);
  });

  it('is released by another person only, and its bytes stay', async () => {
    const release = (client: Client) => client(contract.releaseReturn, { params: { returnId }, body: {} });
    expect(await problemOf(release(analyst))).toBe('return.second-person');
    expect(await problemOf(release(second))).toBe('access.denied');
    const file = { params: { returnId }, query: { format: 'csv' as const } };
    const proposed = await supervisor(contract.downloadReturn, file);
    expect((await release(supervisor)).state).toBe('released');
    expect(await supervisor(contract.downloadReturn, file)).toBe(proposed);
    expect(await problemOf(analyst(contract.withdrawReturn, { params: { returnId } }))).toBe('return.state');
  });

  it('is what the next year is compared with', async () => {
    const next = await begin('glotip', 2025);
    expect((await read(analyst, next)).comparedWith).toBe('releasedReturn');
    await analyst(contract.discardReturn, { params: { returnId: next } });
  });

  it('lists the records behind a shown figure, and none behind a withheld one', async () => {
    const trace = (figure: string) => analyst(contract.traceFigure, { params: { returnId, figure }, query: {} });
    const { records, count } = await trace('detected.all.all');
    expect([records.length, count]).toEqual([133, 133]);
    expect(await problemOf(trace('citizenship.UA'))).toBe('return.withheld');
  });
});

describe('who sees returns', () => {
  it('is who prepares or releases them', async () => {
    expect(await problemOf(stranger(contract.listReturns, {}))).toBe('access.denied');
    expect((await supervisor(contract.listReturns, {})).returns.length).toBeGreaterThan(0);
  });
});

describe('a return that was proposed', () => {
  it('becomes a draft again, with live figures', async () => {
    const returnId = await begin('dataPackage', 2023);
    await analyst(contract.proposeReturn, { params: { returnId }, body: {} });
    await supervisor(contract.withdrawReturn, { params: { returnId } });
    const view = await read(analyst, returnId);
    expect([view.state, view.vintageId, view.files]).toEqual(['draft', null, []]);
  });
});

describe('rows of persons', () => {
  it('leave only after a second person agreed', async () => {
    const returnId = await begin('ctdcKAnonymous', 2023);
    const file = { params: { returnId }, query: { format: 'csv' as const } };
    expect(await problemOf(analyst(contract.downloadReturn, file))).toBe('return.not-released');
    expect((await read(analyst, returnId)).microdata).toEqual({
      rows: { kind: 'count', count: 78 },
      publishedRows: null,
      k: 10,
    });
    await analyst(contract.proposeReturn, { params: { returnId }, body: {} });
    expect(await problemOf(analyst(contract.downloadReturn, file))).toBe('return.not-released');
    expect((await read(supervisor, returnId)).microdata?.publishedRows).toBe(78);
    await supervisor(contract.releaseReturn, { params: { returnId }, body: {} });
    const text = await analyst(contract.downloadReturn, file);
    expect(text.split('\r\n')[0]?.split(',')).toHaveLength(63);
  });
});

describe('SDG 16.2.2', () => {
  it('has no rate before there is a population', async () => {
    const returnId = await begin('sdg1622', 2024);
    const first = await read(analyst, returnId);
    expect(first.checklist.map(({ code }) => code)).toContain('noPopulation');
    expect(first.tables[0]?.figures[0]?.rate).toEqual({ per100000: null, population: null });
    const table =
      'year,sex,age,population\n2024,total,total,1000000\n2024,female,total,510000\n2024,male,total,490000\n';
    const file = { name: 'population.csv', content: new Blob([table]) };
    const { years } = await analyst(contract.importPopulation, { file });
    expect(years).toEqual([
      { year: 2024, total: 1_000_000, female: 510_000, male: 490_000, children: null, source: 'population.csv' },
    ]);
    const then = await read(analyst, returnId);
    expect(then.tables[0]?.figures[0]?.rate).toEqual({ per100000: 13.3, population: 1_000_000 });
    const csv = await analyst(contract.downloadReturn, { params: { returnId }, query: { format: 'csv' } });
    const lines = csv.split('\r\n');
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^IAEG-SDGs:DF_SDG_GLH\(1\.24\),A,N,VC_HTF_DETVR,826,_T,_T,.*,2024,13\.30,A,0,PER_100000_POP,/,
      ),
    );
  });

  it('refuses a file that is no population table', async () => {
    const file = { name: 'other.csv', content: new Blob(['a,b\n1,2\n']) };
    expect(await problemOf(analyst(contract.importPopulation, { file }))).toBe('population.layout');
  });
});
