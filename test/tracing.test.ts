// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { benchTracing } from '../bench/tracing.ts';
import { nameFolder } from '../bench/lib/name-data.ts';

/** The bench measures 3,000 records and 300 searches. */
const size = { records: 300, searches: 60 };

// Names that no channel was learnt from. Needs the shared data folder.
it.runIf(existsSync(nameFolder))(
  'a search by relatives brings the person among the first twenty, oftener than rules do (needs the shared data folder)',
  () => {
    for (const { what, recall, first, rulesRecall, rulesFirst, falseHopes } of benchTracing(size, () => {})) {
      console.info(`tracing, ${what}: ${recall} among twenty (goal 0.95), by rules ${rulesRecall}; first ${first}`);
      expect(recall).toBeGreaterThanOrEqual(0.95);
      expect(recall).toBeGreaterThan(rulesRecall);
      expect(first).toBeGreaterThan(rulesFirst);
      expect(falseHopes).toBeLessThan(0.2);
    }
  },
);
