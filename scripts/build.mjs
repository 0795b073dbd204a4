// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** `node scripts/build.mjs`: install what is locked and build the web app, without starting anything. */
import { ensureWebBuilt } from './lib/build-web.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runMain } from './lib/processes.mjs';

await runMain(async () => {
  await ensureWebBuilt(await ensureInstalled());
});
