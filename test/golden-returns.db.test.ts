// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { ReturnFormat, ReturnId, ReturnKind } from '@palermo/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorOf } from '../apps/node/src/demonstration/ids.ts';
import { loadDemonstration } from '../apps/node/src/demonstration/load-demonstration.ts';
import type { AccountActor } from '../apps/node/src/kernel/actor.ts';
import { systemClock, type Clock } from '../apps/node/src/kernel/clock.ts';
import { createExecutor } from '../apps/node/src/kernel/executor.ts';
import type { Execute } from '../apps/node/src/kernel/use-case.ts';
import { plainRoutes, reactions } from '../apps/node/src/compose/modules.ts';
import { askExport } from '../apps/node/src/modules/cases/exports/decide-export.ts';
import { exportPage } from '../apps/node/src/modules/cases/exports/export-page.ts';
import { importPopulation } from '../apps/node/src/modules/statistics/returns/commands/import-population.ts';
import { createReturn } from '../apps/node/src/modules/statistics/returns/commands/create-return.ts';
import { downloadReturn } from '../apps/node/src/modules/statistics/returns/queries/download-return.ts';
import { createKeyring } from '../apps/node/src/platform/crypto/create-keyring.ts';
import { appendAudit } from '../apps/node/src/platform/db/append-audit.ts';
import { createDocumentRoutes } from '../apps/node/src/modules/cases/index.ts';
import { openDatabase, type Database } from '../apps/node/src/platform/db/database.ts';
import { openFileWorkshop } from '../apps/node/src/platform/files/file-workshop.ts';
import { csvText, openTable } from '../apps/node/src/platform/tabular/index.ts';
import { createTestDatabase, type TestDatabase } from './harness/database.ts';

/** The country is loaded, and its returns are made, at one moment; the same seed gives the same people. */
const clock: Clock = () => new Date('2026-11-22T12:00:00Z');
const year = 2025;

const workshop = openFileWorkshop();
let database: TestDatabase;
let db: Database;
let execute: Execute;
let analyst: AccountActor;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.appUrl, wallKey: database.wallKey, clock: systemClock });
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const keyring = createKeyring({ nodeKey: Buffer.alloc(32, 3), signingKey });
  const executeAt = (at: Clock): Execute =>
    createExecutor({ transactions: db, appendAudit, clock: at, keyring, reactions });
  const routes = [...plainRoutes, ...createDocumentRoutes({ workshop })];
  await loadDemonstration({ executeAt, routes, clock, seed: 'golden', count: 1800 });
  execute = executeAt(clock);
  analyst = actorOf('rapporteur', 'analyst');
  await execute(importPopulation, analyst, {
    bands: (['female', 'male'] as const).flatMap((sex) => [
      { year, sex, ageFrom: 0, ageTo: 17, persons: 800_000 },
      { year, sex, ageFrom: 18, ageTo: null, persons: 1_700_000 },
    ]),
    source: 'invented',
    rows: 4,
    skippedRows: 0,
  });
});

afterAll(async () => {
  await workshop[Symbol.asyncDispose]();
  await db.close();
  await database.drop();
});

const begun = new Map<ReturnKind, ReturnId>();

async function fileOf(kind: ReturnKind, format: ReturnFormat): Promise<Buffer> {
  const returnId = begun.get(kind) ?? (await execute(createReturn, analyst, { kind, year })).id;
  begun.set(kind, returnId);
  const { content } = await execute(downloadReturn, analyst, { returnId, format });
  return Buffer.isBuffer(content) ? content : Buffer.from(await text(Readable.from(content)));
}

it('the GLOTIP tables are those that were agreed', async () => {
  const csv = (await fileOf('glotip', 'csv')).toString('utf8');
  await expect(csv).toMatchFileSnapshot('golden/glotip.csv');
});

it('the GLOTIP workbook has a sheet for each table, and a trace that leads from each figure to its filter', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'palermo-golden-'));
  try {
    const path = join(folder, 'glotip.xlsx');
    await writeFile(path, await fileOf('glotip', 'xlsx'));
    const sheets = (await openTable(path)).sheets ?? [];
    expect(sheets.at(-1)).toBe('About');
    const written: string[] = [];
    // What the file says about itself tells the day on which a record changed, which is the day of the test.
    for (const sheet of sheets.filter((name) => name !== 'About')) {
      const table = await openTable(path, { sheet });
      const rows = await Array.fromAsync(table.rows());
      const cells = rows.map(({ values }) => table.columns.map((column) => values[column] ?? ''));
      written.push(`# ${sheet}\r\n`, ...(await Array.fromAsync(csvText(table.columns, cells))));
    }
    await expect(written.join('')).toMatchFileSnapshot('golden/glotip-workbook.txt');
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('the SDMX-CSV of SDG 16.2.2 is the one that was agreed', async () => {
  const csv = (await fileOf('sdg1622', 'csv')).toString('utf8');
  await expect(csv).toMatchFileSnapshot('golden/sdg-16-2-2.csv');
});

it('the same return gives the same bytes', async () => {
  for (const [kind, format] of [
    ['glotip', 'xlsx'],
    ['dataPackage', 'zip'],
  ] as const) {
    expect((await fileOf(kind, format)).equals(await fileOf(kind, format))).toBe(true);
  }
});

it('the HTCDS export of an organisation is the one that was agreed', async () => {
  const worker = actorOf('children');
  const body = { purpose: 'dataQuality', layout: 'htcds', reason: 'For the record of the year' } as const;
  const { id: exportId } = await execute(askExport, worker, body);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  try {
    await admin.query(
      `update palermo.case_export set agreed = true, decided_at = asked_at,
         decided_by = (select id from palermo.account where id <> asked_by limit 1) where id = $1`,
      [exportId],
    );
  } finally {
    await admin.end();
  }
  const { columns, rows } = await execute(exportPage, worker, { exportId, after: null, limit: 1000 });
  // Cases come in the order of their ids, which are drawn anew in every database.
  const [header = '', ...lines] = (await Array.fromAsync(csvText(columns, rows))).join('').trimEnd().split('\r\n');
  await expect(`${[header, ...lines.toSorted()].join('\r\n')}\r\n`).toMatchFileSnapshot('golden/htcds-export.csv');
});
