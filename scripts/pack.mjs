// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** `npm run pack`: build `packages/evidence` as others install it, and say what `npm publish` of that folder would send. */
import { relative } from 'node:path';
import { buildEvidence } from './lib/build-package.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runInPlace, runMain } from './lib/processes.mjs';

await runMain(async () => {
  await ensureInstalled();
  const folder = await buildEvidence();
  return runInPlace('npm', ['pack', '--dry-run', `./${relative(process.cwd(), folder)}`]);
});
