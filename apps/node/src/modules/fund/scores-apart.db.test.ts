// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import type { AccountId, ApplicationId } from '@palermo/contract';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountActor, Actor } from '../../kernel/actor.ts';
import { writeActorClaim } from '../../platform/db/actor-claim.ts';
import { openFundWorld, type FundWorld } from './calls.fixture.ts';
import type * as contract from '@palermo/contract';

let world: FundWorld;
let app: pg.Client;
let admin: pg.Client;
beforeAll(async () => {
  world = await openFundWorld();
  app = new pg.Client({ connectionString: world.test.wall.appUrl });
  admin = new pg.Client({ connectionString: world.test.adminUrl });
  await Promise.all([app.connect(), admin.connect()]);
});
afterAll(async () => {
  await Promise.all([app.end(), admin.end()]);
  await world[Symbol.asyncDispose]();
});

type Role = contract.RoleCode;

function actorOf(accountId: string, roles: readonly Role[]): AccountActor {
  const { session } = world.assessors[0];
  return {
    duty: 'account',
    accountId: accountId as AccountId,
    organisationId: session.organisation.id,
    organisationKind: 'member',
    roles,
    channel: 'browser',
    sessionId: null,
    state: 'active',
    confirmedUntil: null,
  };
}

/** Runs SQL as the app's role, as whoever it is; committed, so that the next statement meets what it did. */
async function as<Row extends pg.QueryResultRow>(actor: Actor, statement: string): Promise<Row[]> {
  await app.query('begin');
  try {
    const { processID } = app as unknown as { processID: number };
    const claim = writeActorClaim(world.test.wall.wallKey, actor, processID, new Date());
    await app.query("select set_config('palermo.actor', $1, true)", [claim]);
    const { rows } = await app.query<Row>(statement);
    await app.query('commit');
    return rows;
  } catch (fault) {
    await app.query('rollback');
    throw fault;
  }
}

const refusal = (actor: Actor, statement: string): Promise<string> =>
  as(actor, statement).then(
    () => 'none',
    (fault: unknown) => (fault instanceof pg.DatabaseError ? (fault.code ?? '') : 'other'),
  );

interface Assessed {
  readonly id: ApplicationId;
  readonly assessors: readonly string[];
}

/** An eligible application with so many assessors, who have declared and begun their sheets. */
async function assessed(count: number): Promise<Assessed> {
  const callId = await world.openCall({ assessorCount: count });
  const { id } = await world.apply(callId, `House ${randomUUID().slice(0, 8)}`);
  await admin.query("update palermo.fund_application set state = 'eligible' where id = $1", [id]);
  const assessors = world.assessors.slice(0, count).map(({ session }) => session.account.id as string);
  for (const account of assessors) {
    await admin.query(
      `insert into palermo.fund_assignment (application_id, account_id, call_id, state, assigned_by, assigned_at)
       values ($1, $2, $3, 'declared', $4, now())`,
      [id, account, callId, world.officer.session.account.id],
    );
    await as(
      actorOf(account, ['assessor']),
      `insert into palermo.fund_score (application_id, account_id, call_id, points, saved_at)
       values ('${id}', '${account}', '${callId}', '{"sNeed": 5, "sPlan": 5}', now())`,
    );
  }
  return { id, assessors };
}

const seenBy = async (account: string, id: string, roles: readonly Role[] = ['assessor']): Promise<number> =>
  (await as(actorOf(account, roles), `select account_id from palermo.fund_score where application_id = '${id}'`))
    .length;
const submit = (account: string, id: string): Promise<unknown[]> =>
  as(
    actorOf(account, ['assessor']),
    `update palermo.fund_score set submitted = true where application_id = '${id}' and account_id = '${account}'`,
  );

it('nobody sees the sheet of another before all are in, in whichever order they come', async () => {
  const officer = world.officer.session.account.id;
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.integer({ min: 2, max: 3 }),
      async (order, count) => {
        const { id, assessors } = await assessed(count);
        const inOrder = order.filter((place) => place < count);
        for (const [at, place] of inOrder.entries()) {
          for (const account of assessors) expect(await seenBy(account, id)).toBe(1);
          expect(await seenBy(officer, id, ['grantsOfficer', 'trustee'])).toBe(0);
          await submit(assessors[place] ?? '', id);
          if (at < inOrder.length - 1) expect(await seenBy(officer, id, ['grantsOfficer', 'trustee'])).toBe(0);
        }
        for (const account of assessors) expect(await seenBy(account, id)).toBe(count);
        expect(await seenBy(officer, id, ['grantsOfficer'])).toBe(count);
      },
    ),
    { seed: 45, numRuns: 4 },
  );
});

it('whoever is in conflict sees neither application, answers nor scores, in no role that they hold', async () => {
  const { id, assessors } = await assessed(2);
  const [first = '', second = ''] = assessors;
  await submit(first, id);
  await submit(second, id);
  const roles: Role[] = ['assessor', 'trustee', 'grantsOfficer'];
  await as(
    actorOf(first, ['assessor']),
    `insert into palermo.fund_conflict values ('${id}', '${first}', 'declared', null, '${first}', now())`,
  );
  for (const table of ['fund_application', 'fund_content', 'fund_identity', 'fund_score', 'fund_check']) {
    const key = table === 'fund_application' ? 'id' : 'application_id';
    const rows = await as(actorOf(first, roles), `select from palermo.${table} where ${key} = '${id}'`);
    expect(rows, table).toEqual([]);
  }
  // The sheet of somebody in conflict counts no more, so that one is missing again and the other is alone with its own.
  expect(await seenBy(second, id)).toBe(1);
  expect(await seenBy(world.officer.session.account.id, id, ['grantsOfficer'])).toBe(0);
});

it('raw SQL opens, totals and submits nothing that its author may not', async () => {
  const { id, assessors } = await assessed(2);
  const [first = '', second = ''] = assessors;
  const me = actorOf(first, ['assessor']);
  const own = `where application_id = '${id}' and account_id = '${first}'`;
  expect(await refusal(me, `update palermo.fund_score set open = true ${own}`)).toBe('42501');
  expect(await refusal(me, `update palermo.fund_score set total = 100 ${own}`)).toBe('42501');
  expect(await refusal(me, `update palermo.fund_application set scores_open = true where id = '${id}'`)).toBe('42501');
  const tooMany = `update palermo.fund_score set points = '{"sNeed": 11, "sPlan": 1}', submitted = true ${own}`;
  expect(await refusal(me, tooMany)).toBe('42501');
  await as(me, `update palermo.fund_score set submitted = true where account_id = '${second}'`);
  const { rows } = await admin.query(
    'select submitted from palermo.fund_score where account_id = $1 and application_id = $2',
    [second, id],
  );
  expect(rows).toEqual([{ submitted: false }]);
  const officer = actorOf(world.officer.session.account.id, ['grantsOfficer', 'trustee']);
  expect(await refusal(officer, `update palermo.fund_application set state = 'approved' where id = '${id}'`)).toBe(
    '42501',
  );
  expect(await refusal(officer, `update palermo.fund_application set amount = 1 where id = '${id}'`)).toBe('42501');
});

it('an applicant reaches its own application alone, by raw SQL as well', async () => {
  const callId = await world.openCall();
  const [one, other] = [await world.apply(callId, 'Own House'), await world.apply(callId, 'Other House')];
  const { rows } = await admin.query<{ applicant: string }>(
    'select applicant_id as applicant from palermo.fund_application where id = $1',
    [one.id],
  );
  const applicant: Actor = { duty: 'applicant', applicantId: rows[0]?.applicant ?? '' };
  for (const table of ['fund_application', 'fund_content', 'fund_identity']) {
    expect(await as(applicant, `select from palermo.${table}`), table).toHaveLength(1);
  }
  for (const table of [
    'fund_score',
    'fund_assignment',
    'fund_conflict',
    'fund_interest',
    'account',
    'case_file',
    'fund_entry',
  ]) {
    expect(await as(applicant, `select from palermo.${table}`), table).toEqual([]);
  }
  await as(applicant, `update palermo.fund_application set state = 'withdrawn' where id = '${other.id}'`);
  expect(await refusal(applicant, `update palermo.fund_application set amount = 5 where id = '${one.id}'`)).toBe(
    '42501',
  );
  expect(
    await refusal(applicant, `update palermo.fund_application set state = 'approved' where id = '${one.id}'`),
  ).toBe('42501');
  const after = await admin.query('select state from palermo.fund_application where id = $1', [other.id]);
  expect(after.rows).toEqual([{ state: 'submitted' }]);
  const visitor: Actor = { duty: 'visitor' };
  expect(await as(visitor, 'select from palermo.fund_call')).not.toEqual([]);
  for (const table of ['fund_application', 'fund_applicant', 'fund_identity', 'fund_decision']) {
    expect(await as(visitor, `select from palermo.${table}`), table).toEqual([]);
  }
});
