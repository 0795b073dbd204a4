// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { dataDirLayout } from '@palermo/node';
import { createKeyring } from '../../apps/node/src/platform/crypto/create-keyring.ts';
import { loadNodeKeys } from '../../apps/node/src/platform/crypto/node-keys.ts';
import { findEmbeddedPostgres } from '../../apps/node/src/platform/db/embedded/start-embedded-postgres.ts';
import { fillRooms } from './fill-rooms.ts';
import { fillWords } from './fill-words.ts';

/** Fills the rooms of a generated country once, while a node runs on its data folder. */
export async function fillCountry(dataDir: string): Promise<void> {
  const done = join(dataDir, 'filled');
  if (
    await access(done).then(
      () => true,
      () => false,
    )
  )
    return;
  const found = await findEmbeddedPostgres(dataDir);
  if (!found) throw new Error('The database is not running.');
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const admin = new pg.Client({ connectionString: found.adminUrl('postgres') });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ filled: boolean }>(
      'select count(*) > 1000 as filled from palermo.case_worker',
    );
    if (rows[0]?.filled !== true) await fillRooms(admin, say);
    await fillWords(admin, createKeyring(await loadNodeKeys(dataDirLayout(dataDir).keys, { create: false })), say);
    await admin.query('vacuum analyze');
    await writeFile(done, '');
  } finally {
    await admin.end();
  }
}
