// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { writeFileSync } from 'node:fs';

/** Imported before a measured program: writes what the process took when it ends, into the file PALERMO_BENCH_USAGE names. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const file = process.env['PALERMO_BENCH_USAGE'];
  if (file !== undefined) writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, maxRSS }));
});
