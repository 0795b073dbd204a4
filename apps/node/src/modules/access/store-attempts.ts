// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql } from 'kysely';
import { addSeconds } from '../../kernel/clock.ts';
import type { Db } from '../../kernel/use-case.ts';
import { delaySeconds, type GuessCounter } from './guess-limits.ts';
import { tablesOf } from './store-tables.ts';

/**
 * Counts one attempt on each counter and gives the seconds to wait, or 0 when the attempt may be made. The rows stay
 * locked until the transaction ends. When it is to wait, the caller rolls the transaction back, so that waiting people
 * who try again do not wait longer.
 */
export async function countAttempt(db: Db, counters: readonly GuessCounter[], now: Date): Promise<number> {
  let waitSeconds = 0;
  // One order for everybody, so that two attempts never wait for each other.
  for (const counter of counters.toSorted((one, other) => Buffer.compare(one.key, other.key))) {
    waitSeconds = Math.max(waitSeconds, await countOne(db, counter, now));
  }
  return waitSeconds;
}

async function countOne(db: Db, { key, limit }: GuessCounter, now: Date): Promise<number> {
  const windowStart = addSeconds(now, -limit.windowSeconds);
  const counted = await tablesOf(db)
    .insertInto('palermo.sign_in_attempt')
    .values({ key_hash: key, failure_count: 1, window_started_at: now, blocked_until: null })
    .onConflict((conflict) =>
      conflict.column('key_hash').doUpdateSet({
        failure_count: sql`case when sign_in_attempt.window_started_at < ${windowStart} then 1 else sign_in_attempt.failure_count + 1 end`,
        window_started_at: sql`case when sign_in_attempt.window_started_at < ${windowStart} then ${now} else sign_in_attempt.window_started_at end`,
      }),
    )
    .returning(['failure_count', 'blocked_until'])
    .executeTakeFirstOrThrow();
  const { blocked_until: blockedUntil, failure_count: attemptCount } = counted;
  if (blockedUntil !== null && blockedUntil > now) {
    return Math.ceil((blockedUntil.getTime() - now.getTime()) / 1000);
  }
  const delay = delaySeconds(limit, attemptCount);
  if (delay > 0) {
    await tablesOf(db)
      .updateTable('palermo.sign_in_attempt')
      .set({ blocked_until: addSeconds(now, delay) })
      .where('key_hash', '=', key)
      .execute();
  }
  return 0;
}

/** Forgets a counter and gives how many attempts it had counted. */
export async function forgetCounter(db: Db, key: Buffer): Promise<number> {
  const row = await tablesOf(db)
    .deleteFrom('palermo.sign_in_attempt')
    .where('key_hash', '=', key)
    .returning('failure_count')
    .executeTakeFirst();
  return row?.failure_count ?? 0;
}

/** Takes attempts off a counter again; its wait ends when the rest would not have caused one. */
export async function takeOff(db: Db, { key, limit }: GuessCounter, attemptCount: number): Promise<void> {
  await tablesOf(db)
    .updateTable('palermo.sign_in_attempt')
    .set({
      failure_count: sql`greatest(0, failure_count - ${attemptCount})`,
      blocked_until: sql`case when failure_count - ${attemptCount} <= ${limit.freeCount} then null else blocked_until end`,
    })
    .where('key_hash', '=', key)
    .execute();
}

/** Remembers a key from now on. */
export async function remember(db: Db, key: Buffer, now: Date): Promise<void> {
  await tablesOf(db)
    .insertInto('palermo.sign_in_attempt')
    .values({ key_hash: key, failure_count: 0, window_started_at: now, blocked_until: null })
    .onConflict((conflict) => conflict.column('key_hash').doUpdateSet({ window_started_at: now }))
    .execute();
}

/** Remembers a key that must be new; false when it was known. */
export async function rememberOnce(db: Db, key: Buffer, now: Date): Promise<boolean> {
  const done = await tablesOf(db)
    .insertInto('palermo.sign_in_attempt')
    .values({ key_hash: key, failure_count: 0, window_started_at: now, blocked_until: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** True when the key was remembered after an instant. */
export async function isRemembered(db: Db, key: Buffer, since: Date): Promise<boolean> {
  const row = await tablesOf(db)
    .selectFrom('palermo.sign_in_attempt')
    .select('key_hash')
    .where('key_hash', '=', key)
    .where('window_started_at', '>', since)
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes everything that was begun before an instant. */
export async function forgetBefore(db: Db, instant: Date): Promise<void> {
  await tablesOf(db).deleteFrom('palermo.sign_in_attempt').where('window_started_at', '<', instant).execute();
}
