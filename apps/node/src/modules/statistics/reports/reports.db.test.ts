// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import * as contract from '@palermo/contract';
import type { Client, ReportId, ReportView } from '@palermo/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestNode } from '../../../../../../test/harness/node.ts';
import { startReportingNode } from '../../../../../../test/harness/reporting-node.ts';
import type { SignedInAccount } from '../../../../../../test/harness/sign-in.ts';
import { importText, problemOf } from '../../cases/import-run/import-test-node.ts';

let test: TestNode;
let writer: Client;
let writerAccount: SignedInAccount | undefined;
let colleague: Client;
let supervisor: Client;
let stranger: Client;

beforeAll(async () => {
  const { house, office, ...started } = await startReportingNode();
  test = started.test;
  [writerAccount] = office;
  [writer, supervisor] = [test.clientOf(writerAccount), test.clientOf(office[1])];
  [stranger, colleague] = [test.clientOf(house[0]), test.clientOf(house[1])];
  await importText(stranger, cases(40));
});
afterAll(() => test[Symbol.asyncDispose]());

function cases(count: number, from = 0): string {
  const lines = Array.from(
    { length: count },
    (_, index) => `c${from + index},2025-03-0${1 + (index % 9)},confirmed,${index % 3 === 0 ? 'male' : 'female'}`,
  );
  return `externalId,registeredOn,outcome,sex\n${lines.join('\n')}\n`;
}

const ofReport = (reportId: ReportId) => ({ params: { reportId } });
const read = (client: Client, reportId: ReportId) => client(contract.getReport, ofReport(reportId));

async function save(
  client: Client,
  place: { reportId: ReportId; sectionKey: string; language: 'en' | 'ar' },
  text: string,
  version = 0,
) {
  return client(contract.saveSection, { params: place, body: { text, version } });
}

async function begin(languages: ('en' | 'ar')[] = ['en']): Promise<ReportId> {
  const { id } = await writer(contract.createReport, { body: { year: 2025, languages } });
  for (const language of languages)
    await save(writer, { reportId: id, sectionKey: 'introduction', language }, 'Words.');
  return id;
}

const pin = (client: Client, reportId: ReportId, sectionKey = 'figures') =>
  client(contract.pinFigure, { ...ofReport(reportId), body: { sectionKey, figure: { by: 'sex', chart: 'bar' } } });

async function propose(client: Client, reportId: ReportId): Promise<ReportView> {
  await client(contract.proposeRelease, { ...ofReport(reportId), body: {} });
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const report = await read(client, reportId);
    if (report.state !== 'preparing' || report.progress.failed) return report;
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
  throw new Error('The files were not made in time.');
}

async function download(account: SignedInAccount | undefined, reportId: ReportId, query: string): Promise<Buffer> {
  const answer = await test.fetchFrom('198.51.100.7')(`http://node.test/api/v1/reports/${reportId}/file?${query}`, {
    headers: account === undefined ? {} : { cookie: account.cookie },
  });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

describe('a report', () => {
  it('refuses a text written from an older version and keeps both', async () => {
    const reportId = await begin();
    const place = { reportId, sectionKey: 'prevention', language: 'en' } as const;
    const first = await save(writer, place, 'One.');
    await save(colleague, place, 'Two.', first.version);
    expect(await problemOf(save(writer, place, 'Three.', first.version))).toBe('report.section-changed');
    const { texts } = await read(writer, reportId);
    expect(texts.find(({ sectionKey }) => sectionKey === 'prevention')).toMatchObject({ text: 'Two.', version: 2 });
  });

  it('takes the same text twice, so that a lost answer costs nothing', async () => {
    const reportId = await begin();
    const place = { reportId, sectionKey: 'prevention', language: 'en' } as const;
    await save(writer, place, 'One.');
    expect(await save(writer, place, 'One.')).toMatchObject({ version: 1 });
  });

  it('is not seen by those who neither write nor release it', async () => {
    const reportId = await begin();
    expect(await problemOf(read(stranger, reportId))).toBe('record.not-found');
    expect((await stranger(contract.listReports, {})).reports.map(({ id }) => id)).not.toContain(reportId);
    expect(await problemOf(save(stranger, { reportId, sectionKey: 'prevention', language: 'en' }, 'x'))).toBe(
      'access.denied',
    );
  });

  it('never gives the key of a figure twice, and keeps the order of figures', async () => {
    const reportId = await begin();
    const [one, two] = [await pin(writer, reportId), await pin(writer, reportId)];
    await writer(contract.unpinFigure, { params: { reportId, figureId: two.id } });
    const three = await pin(colleague, reportId);
    expect([one.key, two.key, three.key]).toEqual(['f1', 'f2', 'f3']);
    await writer(contract.changePinned, {
      params: { reportId, figureId: three.id },
      body: { position: 0, chart: 'table' },
    });
    expect((await read(writer, reportId)).figures.map(({ key, chart }) => [key, chart])).toEqual([
      ['f3', 'table'],
      ['f1', 'bar'],
    ]);
  });

  it('refuses to be proposed with a mention of a figure that went', async () => {
    const reportId = await begin();
    await save(writer, { reportId, sectionKey: 'figures', language: 'en' }, 'See [figure:f7].');
    const refused = writer(contract.proposeRelease, { ...ofReport(reportId), body: {} });
    await expect(refused).rejects.toMatchObject({
      problem: { code: 'report.figure-missing', fields: [{ path: 'figures.en', code: 'f7' }] },
    });
  });
});

describe('a figure of a report', () => {
  it('is live while the report is written and frozen from the proposal on', async () => {
    const reportId = await begin();
    const figure = await pin(writer, reportId);
    const look = () =>
      writer(contract.getFigure, { params: { reportId, figureId: figure.id }, query: { language: 'en' } });
    const before = await look();
    expect(before.drawing).toContain('<svg');
    await propose(writer, reportId);
    await importText(stranger, cases(30, 1000));
    expect((await look()).table?.total).toEqual(before.table?.total);
    await supervisor(contract.withdrawProposal, ofReport(reportId));
    expect((await look()).table?.total).not.toEqual(before.table?.total);
  });

  it('is not counted for somebody who would see only a part of the country', async () => {
    const reportId = await begin();
    const figure = await pin(writer, reportId);
    const look = supervisor(contract.getFigure, { params: { reportId, figureId: figure.id }, query: {} });
    expect(await problemOf(look)).toBe('access.denied');
  });
});

describe('a release', () => {
  it('needs a second person, and then never changes', async () => {
    const reportId = await begin(['en', 'ar']);
    await pin(writer, reportId);
    const proposed = await propose(writer, reportId);
    expect(proposed).toMatchObject({ state: 'proposed', progress: { doneCount: 4, totalCount: 4 } });
    expect(proposed.vintageName).toMatch(/^R2025-1/);
    expect(await problemOf(writer(contract.releaseReport, ofReport(reportId)))).toBe('report.second-person');
    expect(await problemOf(colleague(contract.releaseReport, ofReport(reportId)))).toBe('access.denied');
    const released = await supervisor(contract.releaseReport, ofReport(reportId));
    expect(released).toMatchObject({ state: 'released', may: { write: false, withdraw: false, release: false } });
    for (const { format, language, sha256 } of released.files) {
      const content = await download(writerAccount, reportId, `format=${format}&language=${language}`);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(content.subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
    }
    expect((await read(stranger, reportId)).state).toBe('released');
    const again = save(writer, { reportId, sectionKey: 'introduction', language: 'en' }, 'Other.', 1);
    expect(await problemOf(again)).toBe('report.not-draft');
    expect(await problemOf(writer(contract.withdrawProposal, ofReport(reportId)))).toBe('report.state');
  });

  it('is corrected by a new edition that says what it changes', async () => {
    const reportId = await begin();
    await propose(writer, reportId);
    await supervisor(contract.releaseReport, ofReport(reportId));
    const edition = await writer(contract.correctReport, { ...ofReport(reportId), body: { changes: {} } });
    expect(edition).toMatchObject({ edition: 2, previousEdition: reportId, state: 'draft' });
    expect(edition.texts.map(({ text }) => text)).toEqual(['Words.']);
    const unsaid = writer(contract.proposeRelease, { ...ofReport(edition.id), body: {} });
    expect(await problemOf(unsaid)).toBe('report.changes-missing');
    await writer(contract.changeReport, { ...ofReport(edition.id), body: { changes: { en: 'A word was mended.' } } });
    expect((await propose(writer, edition.id)).state).toBe('proposed');
    const third = writer(contract.correctReport, { ...ofReport(reportId), body: { changes: {} } });
    expect(await problemOf(third)).toBe('report.edition-begun');
  });

  it('is refused by the database itself to the proposer, and to anybody who would change what was released', async () => {
    const reportId = await begin();
    await propose(writer, reportId);
    const admin = new pg.Client({ connectionString: test.adminUrl });
    await admin.connect();
    try {
      const release = admin.query(
        "update palermo.report set state = 'released', released_by = proposed_by, released_at = now() where id = $1",
        [reportId],
      );
      await expect(release).rejects.toThrow('two_people_release');
    } finally {
      await admin.end();
    }
  });
});

it('a draft can be downloaded at any time, and says that it is one', async () => {
  const reportId = await begin();
  await pin(writer, reportId);
  expect((await download(writerAccount, reportId, 'format=pdf&language=en')).subarray(0, 4).toString()).toBe('%PDF');
  expect((await download(writerAccount, reportId, 'format=docx&language=en')).length).toBeGreaterThan(5000);
});
