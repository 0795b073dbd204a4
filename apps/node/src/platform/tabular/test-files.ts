// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenTable, TableRow } from './table.ts';
import { TabularError } from './tabular-error.ts';

/** A folder that is removed when it goes out of use, and files in it. */
export interface TestFolder extends AsyncDisposable {
  readonly path: string;
  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): Promise<string>;
}

export async function testFolder(): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), 'palermo-tabular-'));
  return {
    path,
    async file(name, content) {
      const target = join(path, name);
      await writeFile(target, content);
      return target;
    },
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** All rows of a table. */
export async function allRows(table: OpenTable): Promise<TableRow[]> {
  return Array.fromAsync(table.rows());
}

/** The refusal that a promise ends in. */
export async function refusalOf(promise: Promise<unknown>): Promise<TabularError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof TabularError) {
      return error;
    }
    throw error;
  }
  throw new Error('it was not refused');
}

const REAL_DATA = join(import.meta.dirname, '../../../../../../shared/data');

/** Path of a real file that is kept beside the project, never in it; undefined, and said, when it is not there. */
export function realFile(name: string): string | undefined {
  const path = join(REAL_DATA, name);
  if (existsSync(path)) {
    return path;
  }
  process.stdout.write(`This test needs ${path}, which is not there: it is left out.\n`);
  return undefined;
}
