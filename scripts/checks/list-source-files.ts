// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from './source-rules.ts';

const passedOver = new Set([
  'node_modules',
  'dist',
  'coverage',
  'results',
  'screenshots',
  '.git',
  '.palermo',
  '.cache',
]);
const readKinds = /\.(tsx?|mjs|cjs|css|sql|md)$/;

/** The source and documentation files below `root`, sorted by path. */
export function listSourceFiles(root: string): SourceFile[] {
  return pathsBelow(root)
    .filter((path) => readKinds.test(path))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (passedOver.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pathsBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
