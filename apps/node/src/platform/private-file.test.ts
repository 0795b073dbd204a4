// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readdir, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { withPrivateFile } from './private-file.ts';
import { testFolder } from './tabular/test-files.ts';

const pieces = (): Readable => Readable.from([Buffer.from('one '), Buffer.from('two')]);

it('can be read as often as needed while it is used, and is not there afterwards', async () => {
  await using folder = await testFolder();
  const read = await withPrivateFile(folder.path, pieces(), async (path) => {
    expect(await readdir(folder.path)).toEqual([]);
    return [await readFile(path, 'utf8'), await readFile(path, 'utf8')];
  });
  expect(read).toEqual(['one two', 'one two']);
  expect(await readdir(folder.path)).toEqual([]);
});

it('is removed when its content or its use fails', async () => {
  await using folder = await testFolder();
  const failing = withPrivateFile(folder.path, pieces(), () => Promise.reject(new Error('unusable')));
  await expect(failing).rejects.toThrow('unusable');
  expect(await readdir(folder.path)).toEqual([]);
});
