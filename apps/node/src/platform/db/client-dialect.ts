// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { PoolClient } from 'pg';
import type { Db } from '../../kernel/use-case.ts';

/** Statement names by text. Named statements are planned once per connection, which policies make worthwhile. */
const statementNames = new Map<string, string>();
const statementNamesMax = 500;

function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known !== undefined) return known;
  if (statementNames.size >= statementNamesMax || text.length > 4000) return undefined;
  const name = `p${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  statementNames.set(text, name);
  return name;
}

function createConnection(client: PoolClient): DatabaseConnection {
  return {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const name = statementName(sql);
      const answer = await client.query({
        text: sql,
        values: [...parameters],
        ...(name === undefined ? {} : { name }),
      });
      return { rows: answer.rows as Row[], numAffectedRows: BigInt(answer.rowCount ?? 0) };
    },
    streamQuery() {
      throw new Error('Rows are read page by page, by key; there is no streaming.');
    },
  };
}

function createDriver(client: PoolClient): Driver {
  const connection = createConnection(client);
  const refuse = async (): Promise<void> => {
    throw new Error('The transaction belongs to the executor.');
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}

/** A Kysely over one client that is inside a transaction already. */
export function kyselyOver(client: PoolClient): Db {
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(client),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return new Kysely({ dialect });
}
