// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { KyselyPlugin } from 'kysely';
import type pg from 'pg';
import { AppError } from '../../kernel/errors.ts';
import type { Transactions } from '../../kernel/executor.ts';

class NodeDied extends Error {}

/** True where the node died, or lost its connection, on the way. */
export function isDeath(fault: unknown): boolean {
  return fault instanceof NodeDied || (fault instanceof AppError && fault.code === 'node.busy');
}

interface Death {
  /** After how many statements. */
  readonly after: number;
  /** Whether the server loses the connection instead. */
  readonly kills: boolean;
  /** The superuser, who ends it. */
  readonly admin: pg.Client;
}

/** Transactions that end after a number of statements: the node dies, or the server loses the connection. */
export function dieAfter(transactions: Transactions, { after, kills, admin }: Death): Transactions {
  return {
    async run(actor, work) {
      const answer = await transactions.run(actor, (db) => {
        let count = 0;
        const plugin: KyselyPlugin = {
          transformQuery: ({ node: query }) => query,
          async transformResult({ result }) {
            count += 1;
            if (count !== after) return result;
            if (!kills) throw new NodeDied();
            await admin.query(
              `select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and state = 'idle in transaction' and application_name = 'palermo'`,
            );
            return result;
          },
        };
        return work(db.withPlugin(plugin));
      });
      // The work was committed and the node died before it answered.
      if (after === 0) throw new NodeDied();
      return answer;
    },
  };
}
