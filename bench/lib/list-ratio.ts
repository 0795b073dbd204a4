// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { findEmbeddedPostgres } from '../../apps/node/src/platform/db/embedded/start-embedded-postgres.ts';
import { loadNodeKeys } from '../../apps/node/src/platform/crypto/node-keys.ts';
import { dataDirLayout } from '@palermo/node';
import { writeActorClaim } from '../../apps/node/src/platform/db/actor-claim.ts';
import type { AccountActor } from '../../apps/node/src/kernel/actor.ts';
import { measure, measureInTurns, type Timing } from './measure.ts';

const statement = `select a.case_id, a.reference, a.holder_id, a.owner, a.status, a.outcome, a.registered_on, a.updated_at, a.sex,
  a.majority, a.exploitation, a.data_classes from palermo.case_access a
  where a.listed and a.organisation_id = $1 order by a.updated_at desc, a.case_id desc limit 26`;

export interface ListRatio {
  readonly withPolicies: Timing;
  readonly without: Timing;
  readonly ratio: number;
  /** Time that establishing the actor and the transaction adds to either, at the median. */
  readonly establishing: Timing;
}

/**
 * The statement of the case list for one organisation, run by the app role under row-level security and by the superuser,
 * to whom it does not apply; both prepared, both within an open transaction.
 */
export async function measureListRatio(dataDir: string, organisationId: string, runs: number): Promise<ListRatio> {
  const found = await findEmbeddedPostgres(dataDir);
  if (!found) throw new Error('The database is not running.');
  const { wallKey } = await loadNodeKeys(dataDirLayout(dataDir).keys, { create: false });
  const superuser = new pg.Client({ connectionString: found.adminUrl('postgres') });
  const app = new pg.Client({ connectionString: found.adminUrl('postgres') });
  await superuser.connect();
  await app.connect();
  try {
    await app.query('set role palermo_app');
    const claim = claimFor(app, wallKey, organisationId);
    const list = (client: pg.Client) => client.query({ name: 'list', text: statement, values: [organisationId] });
    await app.query('begin');
    await app.query("select set_config('palermo.actor', $1, true)", [claim]);
    await superuser.query('begin');
    // In turns, so that whatever else the machine does meets both alike.
    const [withPolicies, without] = await measureInTurns(runs, [
      ['list with policies', () => list(app)],
      ['list without policies', () => list(superuser)],
    ]);
    await app.query('commit');
    const establishing = await measure('begin, establish the actor, commit', runs, async () => {
      await app.query(`begin; select set_config('palermo.actor', '${claim}', true)`);
      await app.query('commit');
    });
    return { withPolicies, without, ratio: Math.round((100 * withPolicies.p50) / without.p50) / 100, establishing };
  } finally {
    await superuser.end();
    await app.end();
  }
}

function claimFor(client: pg.Client, wallKey: Uint8Array, organisationId: string): string {
  const actor = {
    duty: 'account',
    accountId: organisationId,
    organisationId,
    organisationKind: 'police',
    roles: ['caseworker'],
    channel: 'job',
    sessionId: null,
    state: 'active',
    confirmedUntil: null,
  } as unknown as AccountActor;
  return writeActorClaim(wallKey, actor, (client as unknown as { processID: number }).processID, new Date());
}
