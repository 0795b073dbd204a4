// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What made a result, so that `palermo reproduce` can make it again and a reader can tell whether it still would. */
export interface Provenance {
  readonly command: string;
  readonly version: string;
  readonly seed: number | string;
  readonly options: Readonly<Record<string, string | number | boolean | null>>;
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}

/** SHA-256 of a file, hexadecimal. */
async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** Says how a result was made from files. Holds names of files, never their folders. */
export async function provenanceOf(
  made: Omit<Provenance, 'version' | 'inputs'>,
  paths: readonly string[],
): Promise<Provenance> {
  const inputs = await Promise.all(paths.map(async (path) => ({ file: basename(path), sha256: await hashFile(path) })));
  return { ...made, version: programVersion(), inputs };
}

function programVersion(): string {
  const file = join(import.meta.dirname, '../../../../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
