// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// To compile two thousand files takes longer than most commands do. Without leave to write there, nothing is kept.
enableCompileCache(join(import.meta.dirname, '../../../.cache/compiled'));

const [{ createProgram }, { reportFault }] = await Promise.all([import('./program.ts'), import('./report-fault.ts')]);

await createProgram()
  .parseAsync(process.argv)
  .catch((fault: unknown) => reportFault(fault));
