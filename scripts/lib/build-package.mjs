// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { capture, Refusal } from './processes.mjs';

const root = resolve(import.meta.dirname, '../..');

/**
 * Builds `packages/evidence` as others install it: JavaScript with its types, README, licence, and a package.json that names
 * them. Inside the project the sources are used as they are.
 *
 * @param {string} [folder] where it is built; whatever stood there goes
 * @returns {Promise<string>} the folder, ready for `npm pack` and `npm publish`
 */
export async function buildEvidence(folder = join(root, 'packages/evidence/dist')) {
  const source = join(root, 'packages/evidence');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const project = join(source, 'tsconfig.build.json');
  const built = await capture(process.execPath, [compiler, '-p', project, '--outDir', join(folder, 'lib')]);
  if (built.code !== 0) throw new Refusal(`The package cannot be built.\n${built.output}`);
  for (const name of ['README.md', 'LICENSE']) await copyFile(join(source, name), join(folder, name));
  const { name, version, description, keywords, license, type } = JSON.parse(
    await readFile(join(source, 'package.json'), 'utf8'),
  );
  const described = {
    name,
    version,
    description,
    keywords,
    license,
    type,
    sideEffects: false,
    engines: { node: '>=22' },
    exports: { '.': { types: './lib/index.d.ts', default: './lib/index.js' } },
    types: './lib/index.d.ts',
    files: ['lib'],
  };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(described, null, 2)}\n`);
  return folder;
}
