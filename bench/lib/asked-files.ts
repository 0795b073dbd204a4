// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { findEmbeddedPostgres } from '../../apps/node/src/platform/db/embedded/start-embedded-postgres.ts';
import { measure, type Timing } from './measure.ts';

/** The keys of one case as if each were a word of its own: what a check looks for at most. */
const keysOfCase = `select jsonb_agg(jsonb_build_object('sound', jsonb_build_array(encode(key, 'hex')),
  'same', jsonb_build_array(encode(key, 'hex')), 'near', '[]'::jsonb)) from palermo.name_index where case_id = c.id`;

/** Looking through the files of all organisations for those of the person of one case, as the keeper does once for a registration. */
export async function measureAskedFiles(dataDir: string, runs: number): Promise<Timing> {
  const found = await findEmbeddedPostgres(dataDir);
  if (!found) throw new Error('The database is not running.');
  const superuser = new pg.Client({ connectionString: found.adminUrl('postgres') });
  await superuser.connect();
  try {
    const { rows } = await superuser.query<{ id: string }>('select id from palermo.case_file order by id limit $1', [
      runs,
    ]);
    return await measure('files of others that one person may have', runs, (run) =>
      superuser.query(
        `select l.* from palermo.case_file c cross join lateral wall.files_like(c, (${keysOfCase}), now()) l where c.id = $1`,
        [rows[run % rows.length]?.id],
      ),
    );
  } finally {
    await superuser.end();
  }
}
