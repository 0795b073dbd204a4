// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql } from 'kysely';
import type { AppendAudit } from '../../kernel/executor.ts';

/** Writes one audit row through the wall, which knows the actor and chains the row to the one before it. */
export const appendAudit: AppendAudit = async (db, action, result, note) => {
  await sql`select wall.audit(
    ${action}, ${result}, ${note.purpose ?? null}, ${note.subjectKind ?? null},
    ${[...(note.subjectIds ?? [])]}::uuid[], ${JSON.stringify(note.details ?? {})}::jsonb
  )`.execute(db);
};
