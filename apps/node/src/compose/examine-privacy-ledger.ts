// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { examineLedger, openPrivacyTrace, type LedgerExamination } from '../modules/statistics/index.ts';
import { createKeyring } from '../platform/crypto/create-keyring.ts';
import { loadNodeKeys } from '../platform/crypto/node-keys.ts';
import { keepSigningKeys } from '../platform/crypto/signing-keys.ts';
import { dataDirLayout, signingKeysFile } from '../platform/data-dir.ts';
import { kyselyOver } from '../platform/db/client-dialect.ts';
import { findEmbeddedPostgres } from '../platform/db/embedded/start-embedded-postgres.ts';

/**
 * Compares the ledger of privacy spent with its trace in the data folder and with the publications of a node's database, as its
 * administrator. Throws what the connection throws when the database does not answer.
 */
export async function examinePrivacyLedger(
  dataDir: string,
  databaseUrl: string | undefined,
): Promise<LedgerExamination> {
  const layout = dataDirLayout(dataDir);
  const adminUrl = databaseUrl ?? (await findEmbeddedPostgres(dataDir))?.adminUrl();
  if (adminUrl === undefined) throw new Error('the database was not found; start the node again');
  const keys = await loadNodeKeys(layout.keys, { create: false });
  const keyring = createKeyring(keys, await keepSigningKeys(signingKeysFile(layout), keys));
  const pool = new pg.Pool({ connectionString: adminUrl, connectionTimeoutMillis: 5000, max: 1 });
  try {
    const client = await pool.connect();
    try {
      // An administrator whom row-level security hides rows from must fail, not find differences that are none.
      await client.query('set row_security = off');
      return await examineLedger({ db: kyselyOver(client) }, { trace: openPrivacyTrace(layout.traces, keyring) });
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}
