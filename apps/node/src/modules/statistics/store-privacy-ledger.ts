// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import { PrivacyEntry } from './publications/ledger/privacy-entry.ts';

/** Keeps every other transaction out of the ledger until this one ends. */
export async function lockPrivacyLedger(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('palermo privacy ledger', 0))`.execute(db);
}

/** The entries that the database holds, the first first. */
export async function findPrivacyEntries(db: Db): Promise<PrivacyEntry[]> {
  const answer = await sql<{ body: unknown }>`select body from palermo.privacy_entry order by at, id`.execute(db);
  return answer.rows.map(({ body }) => PrivacyEntry.parse(body));
}

export async function insertPrivacyEntries(db: Db, entries: readonly PrivacyEntry[]): Promise<void> {
  for (const entry of entries) {
    await sql`insert into palermo.privacy_entry (id, kind, at, body)
      values (${entry.id}, ${entry.kind}, ${entry.at}, ${JSON.stringify(entry)}::jsonb)
      on conflict (id) do nothing`.execute(db);
  }
}

/** Publications whose package holds noise: made or being made, proposed or released. */
export async function findNoisyPublications(db: Db): Promise<readonly { id: string; title: string }[]> {
  const answer = await sql<{ id: string; title: string }>`select id, choice ->> 'title' as title
    from palermo.publication where mode in ('dp-synthetic', 'dp-aggregates') order by created_at, id`.execute(db);
  return answer.rows;
}

export async function findPublicationIds(db: Db): Promise<readonly string[]> {
  const answer = await sql<{ id: string }>`select id from palermo.publication`.execute(db);
  return answer.rows.map(({ id }) => id);
}
