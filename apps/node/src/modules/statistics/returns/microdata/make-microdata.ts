// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MicrodataSummary, ReturnCell, ReturnKind } from '@palermo/contract';
import type { z } from 'zod';
import type { Scope } from '../../../../kernel/use-case.ts';
import { getNodeSettings } from '../../../access/index.ts';
import { findVintageById } from '../../store-figures.ts';
import { findMicrodataRecords, waitForLongWork } from '../../store-microdata.ts';
import type { ReturnQuery } from '../return-query.ts';
import type { AnonymiseTask } from './anonymise.ts';
import type { MicrodataFile } from './microdata-file.ts';

/** CTDC publishes nothing that fewer than ten share; a country may ask for more. */
const ctdcK = 10;

function isMicrodata(kind: ReturnKind): kind is AnonymiseTask['kind'] {
  return kind === 'ctdcKAnonymous' || kind === 'ctdcSynthetic' || kind === 'htcds';
}

async function kOf(scope: Scope): Promise<number> {
  const { pack } = await getNodeSettings(scope);
  return Math.max(ctdcK, pack.publicationThreshold);
}

async function inWorker(task: AnonymiseTask): Promise<MicrodataFile> {
  const worker = new Worker(new URL('anonymise-worker.ts', import.meta.url), { workerData: task });
  // A fault in the worker rejects this.
  const [file] = (await once(worker, 'message')) as [MicrodataFile];
  return file;
}

/** The anonymised or made-up persons of a return. The same records give the same file. Undefined for other kinds. */
export async function makeMicrodata(scope: Scope, query: ReturnQuery): Promise<MicrodataFile | undefined> {
  const { kind, year, vintageId } = query;
  if (!isMicrodata(kind)) return undefined;
  const vintage = vintageId === null ? undefined : await findVintageById(scope.db, vintageId);
  const records = await findMicrodataRecords(scope.db, year, vintage?.at);
  await waitForLongWork(scope.db);
  return inWorker({ kind, year, k: await kOf(scope), records });
}

/** What the file of persons of a return will hold, without a row of it; its length is known once it is made. */
export async function summariseMicrodata(
  scope: Scope,
  { kind }: ReturnQuery,
  rows: ReturnCell,
): Promise<z.output<typeof MicrodataSummary> | null> {
  return isMicrodata(kind) ? { rows, publishedRows: null, k: await kOf(scope) } : null;
}
