// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Installs what is locked and nothing else: the first step of the `palermo` launcher. */
import { ensureInstalled } from './lib/install.mjs';
import { runMain } from './lib/processes.mjs';

await runMain(async () => {
  await ensureInstalled();
});
