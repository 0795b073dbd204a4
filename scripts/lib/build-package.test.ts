// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEvidence } from './build-package.mjs';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

let folder: string;
let installed: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'palermo-package-'));
  installed = await buildEvidence(join(folder, 'node_modules/@palermo/evidence'));
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

describe('the package of evidence, installed by itself', () => {
  it('brings JavaScript, types, licence and README, and neither sources nor tests nor dependencies', async () => {
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: installed });
    const [packed] = JSON.parse(stdout) as [{ files: readonly { path: string }[] }];
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'package.json', 'lib/index.js', 'lib/index.d.ts']),
    );
    expect(paths.filter((path) => /\.(?:test|fixture)\./u.test(path) || /(?<!\.d)\.ts$/u.test(path))).toEqual([]);
    const described = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(described).toMatchObject({ license: 'Apache-2.0', type: 'module' });
    expect(Object.keys(described)).not.toEqual(expect.arrayContaining(['dependencies']));
  });

  it('gives its types to a strict program', async () => {
    await writeFile(
      join(folder, 'use.mts'),
      `import { estimateUndetected, overlapTable, type UndetectedEstimate } from '@palermo/evidence';
export const found: UndetectedEstimate = estimateUndetected(overlapTable(['a', 'b'], [{ history: 3, count: 5 }]));
// @ts-expect-error a history is a number
overlapTable(['a', 'b'], [{ history: 'both', count: 5 }]);
`,
    );
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const flags = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--module',
      'nodenext',
      '--target',
      'es2024',
    ];
    const { stdout } = await run(process.execPath, [compiler, ...flags, '--types', '', 'use.mts'], { cwd: folder });
    expect(stdout).toBe('');
  }, 60_000);

  it('does what its README says', async () => {
    const readme = await readFile(join(installed, 'README.md'), 'utf8');
    const examples = readme.matchAll(/```js\n(.*?)```/gsu).map(([, code = '']) => code);
    let told = 0;
    for (const code of examples) {
      const expected = code
        .matchAll(/^console\.log\(.*\); \/\/ (.*)$/gmu)
        .map(([, says]) => says)
        .toArray();
      await writeFile(join(folder, 'example.mjs'), code);
      const { stdout } = await run(process.execPath, ['example.mjs'], { cwd: folder });
      expect(stdout.trimEnd().split('\n')).toEqual(expected);
      told += expected.length;
    }
    expect(told).toBeGreaterThan(10);
  }, 60_000);

  it('tells of every function what it is for', async () => {
    const index = await readFile(join(root, 'packages/evidence/src/index.ts'), 'utf8');
    const untold: string[] = [];
    for (const [, names = '', path = ''] of index.matchAll(/export \{([^}]*)\} from '\.\/(.*?)\.ts'/gsu)) {
      const types = await readFile(join(installed, `lib/${path}.d.ts`), 'utf8');
      for (const name of names.split(',').map((each) => each.trim())) {
        const isFunction =
          types.includes(`export declare function ${name}(`) || types.includes(`export declare function ${name}<`);
        if (isFunction && !new RegExp(`\\*/\\nexport declare function ${name}\\b`, 'u').test(types)) untold.push(name);
      }
    }
    expect(untold).toEqual([]);
  });
});
