// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Execute } from '../../../kernel/use-case.ts';
import type { UploadedFile } from '../../../platform/http/route.ts';
import { openTable, TabularError } from '../../../platform/tabular/index.ts';
import { mayCoordinate } from '../policy.ts';
import { keepImported } from './change-instrument.ts';
import { findCommitmentColumns, readCommitmentTable, type CommitmentTableRow } from './read-commitment-table.ts';

const rowsMax = 1000;

async function readRows(path: string) {
  const table = await openTable(path);
  const columns = findCommitmentColumns(table.columns);
  if (!columns) throw new AppError('instrument.layout');
  const rows: CommitmentTableRow[] = [];
  for await (const row of table.rows()) {
    if (rows.push(row) > rowsMax) throw new AppError('instrument.too-many');
  }
  return readCommitmentTable(columns, rows);
}

/** Reads an uploaded table of commitments and keeps those that can be read as the next version. Throws `instrument.*`. */
export async function importInstrument(
  { execute, actor }: { readonly execute: Execute; readonly actor: AccountActor },
  { key, title }: { readonly key: string; readonly title: string | undefined },
  file: UploadedFile,
) {
  if (!mayCoordinate(actor).allowed) throw new AppError('access.denied');
  const folder = await mkdtemp(join(tmpdir(), 'palermo-instrument-'));
  try {
    const path = join(folder, 'table');
    await pipeline(file.content, createWriteStream(path, { mode: 0o600 }));
    if ('truncated' in file.content && file.content.truncated === true) throw new AppError('request.too-large');
    const { commitments, rows, rejected } = await readRows(path);
    if (commitments.length === 0) throw new AppError('instrument.nothing');
    const input = { key, title, fileName: file.name.slice(0, 300), commitments: [...commitments] };
    const instrument = await execute(keepImported, actor, input);
    return { instrument, rows, taken: commitments.length, rejected: [...rejected] };
  } catch (fault) {
    if (!(fault instanceof TabularError)) throw fault;
    throw new AppError(fault.code, { detail: `${fault.what} ${fault.why}`, todo: fault.todo, cause: fault });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
