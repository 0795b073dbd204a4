// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findEmbeddedPostgres } from '../apps/node/src/platform/db/embedded/start-embedded-postgres.ts';
import { createKeyring } from '../apps/node/src/platform/crypto/create-keyring.ts';
import { loadNodeKeys } from '../apps/node/src/platform/crypto/node-keys.ts';
import { dataDirLayout } from '@palermo/node';
import { applicationScenario } from './accountability/applications.ts';
import { fundScenario } from './accountability/fund.ts';
import { planScenario } from './accountability/plan.ts';
import { recommendationScenario } from './accountability/recommendations.ts';
import type { AccountabilityScenario } from './accountability/scenario.ts';
import { treatyScenario } from './accountability/treaties.ts';
import type { Timing } from './lib/measure.ts';
import { setUpNode, signInAtTerminal, startNodeProcess, stopNodeProcess } from './lib/node-process.ts';

const scenarios: readonly AccountabilityScenario[] = [
  planScenario,
  treatyScenario,
  recommendationScenario,
  fundScenario,
  applicationScenario,
];

export interface AccountabilityResult {
  readonly scenario: string;
  readonly timings: readonly Timing[];
}

/** Fills a fresh node with each scenario in turn, and times what people ask for. */
export async function benchAccountability(): Promise<AccountabilityResult[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'palermo-bench-accountability-'));
  const node = await startNodeProcess(dataDir);
  try {
    await setUpNode(node);
    const found = await findEmbeddedPostgres(dataDir);
    if (!found) throw new Error('The database is not running.');
    const api = await signInAtTerminal(dataDir, node.origin);
    const keyring = createKeyring(await loadNodeKeys(dataDirLayout(dataDir).keys, { create: false }));
    const results: AccountabilityResult[] = [];
    for (const { name, fill, time } of scenarios) {
      const admin = new pg.Client({ connectionString: found.adminUrl('postgres') });
      await admin.connect();
      try {
        await fill({ admin, keyring, api });
        await admin.query('vacuum analyze');
      } finally {
        await admin.end();
      }
      results.push({ scenario: name, timings: await time(api) });
    }
    return results;
  } finally {
    await stopNodeProcess(node);
    await rm(dataDir, { recursive: true, force: true });
  }
}
