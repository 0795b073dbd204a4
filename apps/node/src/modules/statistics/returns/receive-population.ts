// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AccountActor } from '../../../kernel/actor.ts';
import { AppError, type ErrorCode } from '../../../kernel/errors.ts';
import { defineQuery, type Execute } from '../../../kernel/use-case.ts';
import type { UploadedFile } from '../../../platform/http/route.ts';
import { TabularError } from '../../../platform/tabular/index.ts';
import { z } from 'zod';
import { getNodeSettings } from '../../access/index.ts';
import { mayPrepareReturns } from '../policy.ts';
import { importPopulation } from './commands/import-population.ts';
import { readPopulationFile } from './read-population-file.ts';
import type { PopulationFault } from './read-population.ts';

const refusals: Readonly<Record<PopulationFault, ErrorCode>> = {
  layout: 'population.layout',
  sex: 'population.sex',
  country: 'population.country',
  nothing: 'population.nothing',
  contradiction: 'population.contradiction',
  unit: 'population.unit',
};

/** The country whose rows are taken from a file of many. */
const getCountry = defineQuery({
  name: 'returns.country',
  input: z.object({}),
  policy: mayPrepareReturns,
  run: async (scope) => ({ country: (await getNodeSettings(scope)).pack.country }),
  audit: 'none',
});

function isTruncated(file: UploadedFile): boolean {
  return 'truncated' in file.content && file.content.truncated === true;
}

/** Reads an uploaded population table and keeps it. Nothing is kept of a file that is none. Throws `population.*`. */
export async function receivePopulation(execute: Execute, actor: AccountActor, file: UploadedFile) {
  const { country } = await execute(getCountry, actor, {});
  const folder = await mkdtemp(join(tmpdir(), 'palermo-population-'));
  try {
    const path = join(folder, 'table');
    await pipeline(file.content, createWriteStream(path, { mode: 0o600 }));
    if (isTruncated(file)) throw new AppError('request.too-large');
    const read = await readPopulationFile(path, { country, fileName: file.name });
    if (typeof read === 'string') throw new AppError(refusals[read]);
    const { bands, rowCount: rows, skippedRowCount: skippedRows } = read;
    return await execute(importPopulation, actor, { bands: [...bands], source: file.name, rows, skippedRows });
  } catch (fault) {
    if (fault instanceof TabularError)
      throw new AppError(fault.code, { detail: `${fault.what} ${fault.why}`, todo: fault.todo, cause: fault });
    throw fault;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
