// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** `npm start -- [options]`: install what is locked, build the web app if stale, run the node. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureWebBuilt } from './lib/build-web.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { projectRoot } from './lib/paths.mjs';
import { runInPlace, runMain } from './lib/processes.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  const node = await ensureInstalled();
  if (!args.includes('--help') && !args.includes('-h')) await ensureWebBuilt(node);
  const preload = pathToFileURL(join(projectRoot, 'scripts', 'lib', 'stop-with-launcher.mjs')).href;
  return runInPlace(node, ['--import', preload, join(projectRoot, 'apps', 'cli', 'src', 'main.ts'), 'start', ...args]);
});
