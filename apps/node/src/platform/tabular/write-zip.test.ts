// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readZipDirectory } from './zip-directory.ts';
import { writeZip } from './write-zip.ts';

const parts = [
  { name: 'readme.txt', content: 'Two files.' },
  { name: 'data/é.csv', content: 'a,b\r\n'.repeat(500) },
];

it('packs files that are read back as they were', () => {
  const archive = writeZip(parts);
  const entries = readZipDirectory(archive);
  expect(entries.map(({ name }) => name)).toEqual(['readme.txt', 'data/é.csv']);
  for (const [index, { offset, name, compressedBytes }] of entries.entries()) {
    const start = offset + 30 + Buffer.byteLength(name);
    const content = inflateRawSync(archive.subarray(start, start + compressedBytes)).toString('utf8');
    expect(content).toBe(parts[index]?.content);
  }
});

it('gives the same bytes for the same files', () => {
  expect(writeZip(parts).equals(writeZip(parts))).toBe(true);
});

it('makes an empty archive of nothing', () => {
  expect(readZipDirectory(writeZip([]))).toEqual([]);
});
