// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, MailMode, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** When an account wishes to be told by mail; undefined while it has not chosen. */
export async function findMailMode(db: Db, account: AccountId): Promise<MailMode | undefined> {
  const answer = await sql<{ mode: MailMode }>`
    select mode from palermo.account_mail where account_id = ${account}`.execute(db);
  return answer.rows[0]?.mode;
}

export async function replaceMailMode(
  db: Db,
  { account, organisation, mode }: { account: AccountId; organisation: OrganisationId; mode: MailMode },
): Promise<void> {
  await sql`insert into palermo.account_mail (account_id, organisation_id, mode)
    values (${account}, ${organisation}, ${mode})
    on conflict (account_id) do update set mode = excluded.mode`.execute(db);
}

/** Reminds of tasks through the wall, which knows whom; gives how many were told. */
export async function remindOfTasks(db: Db, at: Date): Promise<number> {
  const answer = await sql<{ told: number }>`select wall.remind(${at}) as told`.execute(db);
  return answer.rows[0]?.told ?? 0;
}

/** Accounts for which something waits that they were not told of by mail yet, at the time they chose. */
export async function findMailDue(
  db: Db,
  { at, everyMinutes, account }: { at: Date; everyMinutes: number; account: AccountId | null },
): Promise<{ accountId: AccountId; until: string }[]> {
  const answer = await sql<{ accountId: AccountId; until: string }>`
    select account_id as "accountId", until::text from wall.mail_due(${at}, ${everyMinutes}::int, ${account}::uuid)`.execute(
    db,
  );
  return answer.rows;
}

export async function noteMailed(
  db: Db,
  { account, until, at }: { account: AccountId; until: string; at: Date },
): Promise<void> {
  await sql`select wall.note_mailed(${account}, ${until}::timestamptz, ${at})`.execute(db);
}
