// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { AppConnection, createWorld } from './world.ts';
import type { World } from './world-rows.ts';

/** A database with a world of rows in it, looked at by its superuser and through the app's own role. */
export interface WallUnderTest extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly admin: pg.Client;
  readonly app: AppConnection;
  readonly world: World;
}

export async function openWall(): Promise<WallUnderTest> {
  const database = await createTestDatabase();
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const world = await createWorld(admin);
  const app = new AppConnection(database);
  await app.client.connect();
  return {
    database,
    admin,
    app,
    world,
    async [Symbol.asyncDispose]() {
      await app.client.end();
      await admin.end();
      await database.drop();
    },
  };
}
