// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** `npm run proof:tables -- [options]`: every table that an account may download, and a solver that works on all at once. */
import { join } from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { projectRoot } from './lib/paths.mjs';
import { runInPlace, runMain } from './lib/processes.mjs';

await runMain(async () => {
  const node = await ensureInstalled();
  return runInPlace(node, [join(projectRoot, 'bench', 'proof-tables.ts'), ...process.argv.slice(2)]);
});
