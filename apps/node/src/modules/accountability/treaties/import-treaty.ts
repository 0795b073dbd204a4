// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  Day,
  inputOf,
  removeTreatySnapshot as removeEndpoint,
  ReportedTreatyRow,
  StateCode,
  TreatyKey,
  TreatyStatement,
  type TreatySnapshotId,
} from '@palermo/contract';
import { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids.ts';
import { defineCommand, type Execute } from '../../../kernel/use-case.ts';
import type { UploadedFile } from '../../../platform/http/route.ts';
import { openTable, TabularError } from '../../../platform/tabular/index.ts';
import { stampOf } from '../plan/stamp.ts';
import { mayCoordinate } from '../policy.ts';
import { deleteSnapshot, findSnapshot, insertSnapshot, insertStatements } from '../store-treaties.ts';
import { findTreatyColumns, readTreatyTable, type ReadTreatyTable, type TreatyTableRow } from './read-treaty-table.ts';
import { requirePast, requireTreaty } from './record.ts';
import { presentReport } from './present-treaty.ts';

const rowsMax = 1000;

async function readTable(path: string): Promise<ReadTreatyTable> {
  const table = await openTable(path);
  const columns = findTreatyColumns(table.columns);
  if (!columns) throw new AppError('treaty.layout');
  const rows: TreatyTableRow[] = [];
  for await (const row of table.rows()) {
    if (rows.push(row) > rowsMax) throw new AppError('treaty.too-many');
  }
  if (rows.length === 0) throw new AppError('treaty.nothing');
  return readTreatyTable(columns, rows);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

const Kept = TreatyStatement.omit({ treaty: true, source: true, asOf: true }).extend({
  state: StateCode,
  signing: z.enum(['signature', 'succession']).nullable(),
});

/** Keeps a source that was read, with all that it says and the rows that could not be read. */
const keepTreatySnapshot = defineCommand({
  name: 'treaties.import',
  input: z.object({
    treaty: TreatyKey,
    fileName: z.string().max(300),
    fileHash: z.string().regex(/^[0-9a-f]{64}$/),
    source: z.string().min(1).max(300),
    asOf: Day,
    rows: z.int(),
    stored: z.array(Kept).max(rowsMax),
    reported: z.array(ReportedTreatyRow).max(rowsMax),
  }),
  policy: mayCoordinate,
  async run(scope, { treaty, stored, reported, fileHash, ...snapshot }) {
    requireTreaty(treaty);
    requirePast(scope, [snapshot.asOf]);
    const id = newId<TreatySnapshotId>();
    const stamp = stampOf(scope);
    const counts = { stored: stored.length, reportedRows: reported };
    const row = { ...snapshot, ...counts, ...stamp, id, treaty, fileHash: Buffer.from(fileHash, 'hex') };
    if (!(await insertSnapshot(scope.db, row))) throw new AppError('treaty.again');
    const { source, asOf } = snapshot;
    await insertStatements(
      scope.db,
      stored.map((said) => ({ ...said, id: newId(), treaty, snapshotId: id, source, asOf })),
      stamp,
    );
    const kept = await findSnapshot(scope.db, id);
    if (!kept) throw new AppError('record.not-found');
    return presentReport(kept);
  },
  audit: ({ treaty, rows }, { stored, reported }) => ({ details: { treaty, rows, stored, reported } }),
});

/** Reads an uploaded table of the status of a treaty. Throws `treaty.*` and what the table itself is refused for. */
export async function importTreaty(
  { execute, actor }: { readonly execute: Execute; readonly actor: AccountActor },
  asked: { readonly treaty: string; readonly source: string; readonly asOf: string },
  file: UploadedFile,
) {
  if (!mayCoordinate(actor).allowed) throw new AppError('access.denied');
  const folder = await mkdtemp(join(tmpdir(), 'palermo-treaty-'));
  try {
    const path = join(folder, 'table');
    await pipeline(file.content, createWriteStream(path, { mode: 0o600 }));
    if ('truncated' in file.content && file.content.truncated === true) throw new AppError('request.too-large');
    const { rows, stored, reported } = await readTable(path);
    return await execute(keepTreatySnapshot, actor, {
      ...asked,
      fileName: file.name.slice(0, 300),
      fileHash: await hashOf(path),
      rows,
      stored: [...stored],
      reported: [...reported],
    });
  } catch (fault) {
    if (!(fault instanceof TabularError)) throw fault;
    throw new AppError(fault.code, { detail: `${fault.what} ${fault.why}`, todo: fault.todo, cause: fault });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes a source back with all that it said. Throws `record.not-found`. */
export const removeTreatySnapshot = defineCommand({
  name: 'treaties.removeSource',
  input: inputOf(removeEndpoint),
  policy: mayCoordinate,
  async run({ db }, { snapshotId }) {
    const removed = await deleteSnapshot(db, snapshotId);
    if (removed === undefined) throw new AppError('record.not-found');
    return { removed };
  },
  audit: ({ snapshotId }, { removed }) => ({ details: { snapshot: snapshotId, removed } }),
});
