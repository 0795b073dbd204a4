// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** `npm test -- [vitest options]`: everything the tests need, browser included, then the tests. */
import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureWebBuilt } from './lib/build-web.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { cacheDir, projectRoot } from './lib/paths.mjs';
import { runInPlace, runMain } from './lib/processes.mjs';

await runMain(async () => {
  const node = await ensureInstalled();
  const chromium = await ensureChromium(node);
  await ensureWebBuilt(node);
  mkdirSync(cacheDir, { recursive: true });
  const bin = join(projectRoot, 'node_modules', '.bin');
  const env = { ...process.env, PALERMO_CHROMIUM: chromium, PATH: [bin, process.env.PATH].join(delimiter) };
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(cacheDir, 'test-results.json')}`];
  process.chdir(projectRoot);
  return runInPlace(node, [join(bin, 'vitest'), 'run', ...reports, ...process.argv.slice(2)], env);
});
