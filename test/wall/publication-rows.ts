// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Publications whose modes were compared, are being compared and are being made, and privacy that was spent. */
export async function insertPublicationRows(
  client: pg.Client,
  {
    accounts,
    ids,
  }: {
    readonly accounts: { readonly holder: string };
    readonly ids: Readonly<Record<'publication' | 'publicationRunning' | 'publicationMade', string>>;
  },
): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.publication') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  for (const [id, state, mode] of [
    [ids.publication, 'compared', null],
    [ids.publicationRunning, 'comparing', null],
    [ids.publicationMade, 'making', 'tables'],
  ]) {
    await client.query(
      `insert into palermo.publication (id, choice, year_from, year_to, vintage_id, state, settings, mode, job_id,
        started_by, created_by, created_at, proposed_by, proposed_at)
        values ($1, '{}', 2000, 2000, (select id from palermo.vintage limit 1), $2, '{}', $3, $4, $5, $5, now(), $6, $7)`,
      [
        id,
        state,
        mode,
        state === 'compared' ? null : randomUUID(),
        accounts.holder,
        mode && accounts.holder,
        mode && new Date(),
      ],
    );
  }
  await client.query("insert into palermo.publication_comparison values ($1, '{}')", [ids.publication]);
  await client.query(
    "insert into palermo.publication_file values ($1, 'x.zip', 'application/zip', '\\x01', sha256('\\x01'))",
    [ids.publication],
  );
  await client.query("insert into palermo.privacy_entry values ($1, 'restored', now(), $2)", [
    randomUUID(),
    { kind: 'restored' },
  ]);
}
