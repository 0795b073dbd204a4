// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OrganisationKindCode, RoleCode } from '@palermo/contract';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { matrix } from './matrix.ts';
import { operations, type Operation, type Trial } from './table-row.ts';
import { accountActor, AppConnection, createWorld } from './world.ts';
import { relations, type World } from './world-rows.ts';

let database: TestDatabase;
let admin: pg.Client;
let app: AppConnection;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  world = await createWorld(admin);
  app = new AppConnection(database);
  await app.client.connect();
});

afterAll(async () => {
  await app.client.end();
  await admin.end();
  await database.drop();
});

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

/**
 * True when the statement returned or affected a row. A refusal by privilege, policy or trigger is a no; a row that is
 * there already is a yes, because policies are asked before unique keys.
 */
async function succeeds(client: pg.Client, statement: string): Promise<boolean> {
  await client.query('savepoint trial');
  try {
    const { rowCount } = await client.query(statement);
    return (rowCount ?? 0) > 0;
  } catch (fault) {
    if (fault instanceof pg.DatabaseError && fault.code === '42501') return false;
    if (fault instanceof pg.DatabaseError && fault.code === '23505') return true;
    throw fault;
  } finally {
    await client.query('rollback to savepoint trial');
  }
}

for (const name of Object.keys(matrix)) {
  test(`${name}: what every role of every kind of organisation may do is what the matrix says`, async () => {
    const row = matrix[name];
    if (!row) throw new Error('The matrix has this row.');
    const tries = row.tries(world);
    const differences: string[] = [];
    const compare = async (trial: Trial, operation: Operation, client: pg.Client): Promise<void> => {
      const may = row.may[operation](trial);
      const did = await succeeds(client, tries[operation]);
      if (may !== did)
        differences.push(`${trial.relation} ${trial.kind} ${trial.role} ${operation}: ${did ? 'could' : 'could not'}`);
    };
    for (const relation of relations) {
      for (const kind of OrganisationKindCode.options) {
        for (const role of RoleCode.options) {
          await app.attempt(accountActor(world, relation, kind, [role]), async (client) => {
            for (const operation of operations) await compare({ relation, kind, role }, operation, client);
          });
        }
      }
    }
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
  for (const [name, { tries }] of Object.entries(matrix)) {
    const statement = tries(world).select;
    expect(await app.attempt(undefined, (client) => succeeds(client, statement)), `${name} without an actor`).toBe(
      false,
    );
    const seen = await app.attempt(enrolling, (client) => succeeds(client, statement));
    expect(seen && !open.has(name), `${name} while enrolling`).toBe(false);
  }
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
