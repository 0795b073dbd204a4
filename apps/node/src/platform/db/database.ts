// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import { AppError, type ErrorCode } from '../../kernel/errors.ts';
import type { Transactions } from '../../kernel/executor.ts';
import { writeActorClaim } from './actor-claim.ts';
import { kyselyOver } from './client-dialect.ts';

// Counts fit a JavaScript number; dates stay the days they are, without a time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number.parseInt(text, 10));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface DatabaseOptions {
  /** Connection of the app role. */
  readonly url: string;
  readonly wallKey: Uint8Array;
  readonly clock: Clock;
  readonly connectionsMax?: number;
}

export interface Database extends Transactions, AsyncDisposable {
  /** True when the database answers. */
  ready(): Promise<boolean>;
  readonly counts: () => { total: number; idle: number; waiting: number };
  close(): Promise<void>;
}

/** SQLSTATEs after which a transaction may simply be run again. */
const repeatable = new Set(['40001', '40P01']);
const attemptsMax = 4;

/** Opens the pool of the app role. Every transaction is established for one actor before its first statement. */
export function openDatabase({ url, wallKey, clock, connectionsMax = 16 }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    application_name: 'palermo',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  // So would one that breaks while a transaction waits for something else; its next statement fails and tells the caller.
  pool.on('connect', (client) => client.on('error', () => {}));

  async function attempt<Result>(actor: Actor, work: Parameters<Transactions['run']>[1]): Promise<Result> {
    const client = await connect(pool);
    try {
      const claim = writeActorClaim(wallKey, actor, backendPidOf(client), clock());
      await client.query(`begin; select set_config('palermo.actor', ${client.escapeLiteral(claim)}, true)`);
      const result = await work(kyselyOver(client));
      await client.query('commit');
      client.release();
      return result as Result;
    } catch (fault) {
      const broken = await client.query('rollback').then(
        () => false,
        () => true,
      );
      client.release(broken);
      throw fault;
    }
  }

  return {
    async run(actor, work) {
      for (let attemptNumber = 1; ; attemptNumber++) {
        try {
          return await attempt(actor, work);
        } catch (fault) {
          if (attemptNumber < attemptsMax && repeatable.has(sqlStateOf(fault) ?? '')) {
            await sleep(5 * attemptNumber ** 2);
            continue;
          }
          throw translateFault(fault);
        }
      }
    },
    async ready() {
      return pool.query('select 1').then(
        () => true,
        () => false,
      );
    },
    counts: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    throw new AppError('node.busy', { cause });
  }
}

function backendPidOf(client: pg.PoolClient): number {
  const { processID } = client as unknown as { processID: number | null };
  if (!processID) throw new Error('The database connection has no backend process.');
  return processID;
}

/** SQLSTATE of a database error, or undefined. */
function sqlStateOf(fault: unknown): string | undefined {
  return fault instanceof pg.DatabaseError ? fault.code : undefined;
}

/** Name of the violated constraint, or undefined. */
function constraintOf(fault: unknown): string | undefined {
  return fault instanceof pg.DatabaseError ? fault.constraint : undefined;
}

/** Checks of the wall that say by their name what they refuse. */
const refusals: ReadonlyMap<string, ErrorCode> = new Map([
  ['release_firewall', 'release.firewall'],
  ['release_forced_acts', 'release.forced-acts'],
  ['release_consent_of_child', 'release.consent-of-child'],
  ['release_guardian', 'release.guardian'],
  ['release_compelled', 'release.compelled'],
  ['release_vital_interests', 'release.vital-interests'],
  ['release_second_person', 'release.second-person'],
  ['merge_files', 'merge.files'],
  ['duplicate_check_limit', 'duplicates.asked-enough'],
  ['case_access_member', 'member.no-cases'],
  ['account_role_member', 'member.no-case-roles'],
  ['organisation_member', 'member.has-cases'],
  ['group_chair_overlap', 'group.chairs'],
  ['group_chair_twice', 'group.chairs-twice'],
  ['group_member_other', 'record.not-found'],
  ['meeting_other', 'record.not-found'],
  ['statement_not_open', 'statement.not-open'],
  ['statement_open', 'statement.open'],
  ['statement_issued', 'statement.issued'],
  ['statement_text_order', 'record.changed'],
  ['statement_no_text', 'statement.not-open'],
  ['session_places', 'training.full'],
  ['session_begun', 'training.begun'],
  ['course_questions', 'training.questions-answered'],
  ['assistance_withdrawn', 'assistance.settled'],
  ['assistance_agreed', 'assistance.settled'],
  ['assistance_ended', 'assistance.offer-ended'],
  ['assistance_full', 'assistance.offer-full'],
  ['assistance_delivered', 'assistance.answered'],
]);

/** The sign U+0000, in a text and in a text within JSON. */
const unwritable = new Set(['22021', '22P05']);

/** What the wall refuses is a denial; what breaks in between is a busy node; everything else stays what it is. */
function translateFault(fault: unknown): unknown {
  const state = sqlStateOf(fault);
  if (state === undefined) return isConnectionFault(fault) ? new AppError('node.busy', { cause: fault }) : fault;
  if (state === '42501') return new AppError('access.denied', { cause: fault });
  const refused = state === '23514' ? refusals.get(constraintOf(fault) ?? '') : undefined;
  if (refused !== undefined) return new AppError(refused, { cause: fault });
  if (unwritable.has(state)) {
    return new AppError('request.invalid', { detail: 'A text has a sign that no text holds.', cause: fault });
  }
  if (repeatable.has(state)) return new AppError('record.changed', { cause: fault });
  if (state.startsWith('57') || state.startsWith('08') || state === '53300' || state === '25P03') {
    return new AppError('node.busy', { cause: fault });
  }
  return fault;
}

function isConnectionFault(fault: unknown): boolean {
  if (!(fault instanceof Error) || fault instanceof AppError) return false;
  const code = 'code' in fault ? String(fault.code) : '';
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'].includes(code) ||
    /Connection terminated|not queryable/.test(fault.message)
  );
}
