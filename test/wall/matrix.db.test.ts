// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OrganisationKindCode, RoleCode } from '@palermo/contract';
import type { Actor } from '../../apps/node/src/kernel/actor.ts';
import { alikeKinds } from './alike-kinds.ts';
import { matrix } from './matrix.ts';
import { operations, type Trial } from './table-row.ts';
import { installTrials, tryStatements } from './trials.ts';
import { openWall, type WallUnderTest } from './wall-under-test.ts';
import { accountActor, type AppConnection } from './world.ts';
import { relations, type World } from './world-rows.ts';

let wall: WallUnderTest;
let admin: pg.Client;
let app: AppConnection;
let world: World;

const names = Object.keys(matrix);
const trials: readonly Trial[] = relations.flatMap((relation) =>
  OrganisationKindCode.options.flatMap((kind) => RoleCode.options.map((role) => ({ relation, kind, role }))),
);

/** By operation and table: whether it went through. */
type Attempt = ReadonlyMap<string, boolean>;

/** What each account could do, over all tables in one transaction of its own; for each trial in its place. */
let attempts: readonly Attempt[];

beforeAll(async () => {
  wall = await openWall();
  ({ admin, app, world } = wall);
  await installTrials(admin);
  attempts = await attemptAll();
}, 600_000);

async function attemptAll(): Promise<Attempt[]> {
  const statements = new Map<string, string>();
  for (const [name, { tries }] of Object.entries(matrix)) {
    for (const operation of operations) statements.set(`${operation} ${name}`, tries(world)[operation]);
  }
  const standsFor = await alikeKinds(admin, OrganisationKindCode.options);
  const made = new Map<string, Attempt>();
  const did: Attempt[] = [];
  for (const { relation, kind, role } of trials) {
    const tried = standsFor.get(kind) ?? kind;
    const key = `${relation} ${tried} ${role}`;
    const attempt = made.get(key) ?? (await attemptAs(accountActor(world, relation, tried, [role]), statements));
    made.set(key, attempt);
    did.push(attempt);
  }
  return did;
}

async function attemptAs(actor: Actor, statements: ReadonlyMap<string, string>): Promise<Attempt> {
  const did = await app.attempt(actor, (client) => tryStatements(client, [...statements.values()]));
  return new Map([...statements.keys()].map((key, at) => [key, did[at] === true]));
}

afterAll(() => wall[Symbol.asyncDispose]());

test('every table of the database has its row in the matrix, and no row is without its table', async () => {
  const found = await admin.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('palermo', 'vault', 'wall') and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
  );
  expect(found.rows.map(({ name }) => name)).toEqual(Object.keys(matrix).toSorted());
});

test('row-level security is on and forced for every table that the app role can reach', async () => {
  const open = await admin.query(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('palermo', 'vault') and c.relkind in ('r', 'p')
       and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  expect(open.rows).toEqual([]);
});

for (const name of names) {
  test(`${name}: what every role of every kind of organisation may do is what the matrix says`, () => {
    expect(attempts).toHaveLength(trials.length);
    const differences = trials.flatMap((trial, at) =>
      operations
        .filter((operation) => matrix[name]?.may[operation](trial) !== attempts[at]?.get(`${operation} ${name}`))
        .map((operation) => {
          const could = attempts[at]?.get(`${operation} ${name}`) ? 'could' : 'could not';
          return `${trial.relation} ${trial.kind} ${trial.role} ${operation}: ${could}`;
        }),
    );
    expect(differences).toEqual([]);
  });
}

test('without an actor, and with an account that has no second factor, no row of any table can be read', async () => {
  const enrolling = { ...accountActor(world, 'holder', 'police', ['caseworker']), state: 'enrolling' as const };
  const open = new Set([
    'palermo.node_setting',
    'palermo.organisation',
    'palermo.account',
    'palermo.account_role',
    'palermo.session',
    'palermo.saved_view',
  ]);
  const selects = Object.values(matrix).map(({ tries }) => tries(world).select);
  const seenBy = async (actor: Actor | undefined): Promise<string[]> => {
    const seen = await app.attempt(actor, (client) => tryStatements(client, selects));
    return names.filter((_, at) => seen[at]);
  };
  expect(await seenBy(undefined)).toEqual([]);
  expect((await seenBy(enrolling)).filter((name) => !open.has(name))).toEqual([]);
});

test('a class that was not released is not in any answer to the recipient', async () => {
  const actor = accountActor(world, 'recipient', 'health', ['caseworker', 'supervisor', 'decisionMaker']);
  for (const table of ['case_facts', 'case_revision']) {
    const classes = await app.attempt(actor, (client) =>
      client.query(`select data_class from palermo.${table} where case_id = $1 order by 1`, [world.caseId]),
    );
    expect(classes.rows.map((row: { data_class: string }) => row.data_class)).toEqual(['experience', 'identity']);
  }
});
