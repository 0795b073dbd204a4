// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';
import { both, has, never, type May, type TableRow, uuid } from './table-row.ts';
import type { World } from './world-rows.ts';

const ids = {
  snapshot: '0197b5a0-7f00-7000-8000-0000000e0001',
  statement: '0197b5a0-7f00-7000-8000-0000000e0002',
  remark: '0197b5a0-7f00-7000-8000-0000000e0003',
};
const me = 'wall.actor_account()';

const snapshotInsert = (id: string, hash: string, by: string): string =>
  `insert into palermo.treaty_snapshot (id, treaty, file_name, file_hash, source, as_of, row_count, stored_count, reported,
     imported_by, imported_at)
   values (${id}, 'probe', 'probe.csv', ${hash}, 'probe', '2026-01-01', 0, 0, '[]', ${by}, now())`;
const statementInsert = (id: string, by: string): string =>
  `insert into palermo.treaty_statement (id, treaty, state, participant, party, source, as_of, recorded_by, recorded_at)
   values (${id}, 'probe', 'NO', 'Norway', false, 'probe', '2026-01-01', ${by}, now())`;
const remarkInsert = (id: string, by: string): string =>
  `insert into palermo.treaty_remark (id, treaty, state, kind, body, source, as_of, recorded_by, recorded_at)
   values (${id}, 'probe', 'NO', 'reservation', 'probe', 'probe', '2026-01-01', ${by}, now())`;
const ownInsert = (by: string): string =>
  `insert into palermo.treaty_own_state (state, changed_by, changed_at) values ('NO', ${by}, now())
   on conflict (single) do update set changed_by = ${by}`;

/** A row of everything in the register of treaties, where the database is new enough to have it. */
export async function insertTreatyRows(client: pg.Client, { accounts }: World): Promise<void> {
  const { rows } = await client.query("select to_regclass('palermo.treaty_statement') is not null as there");
  if (!(rows[0] as { there: boolean }).there) return;
  const by = `'${accounts.holder}'`;
  const quote = (id: string): string => `'${id}'`;
  await client.query(
    [
      snapshotInsert(quote(ids.snapshot), "sha256('probe')", by),
      statementInsert(quote(ids.statement), by),
      remarkInsert(quote(ids.remark), by),
      ownInsert(by),
    ].join(';\n'),
  );
}

const keepsTreaties: May = both(has('coordinator'), ({ kind }) => kind !== 'member');
const readByAll: May = () => true;

/** Everybody with a role reads the register; coordinators of the country or the hub add to it; nobody rewrites it. */
export const treatyMatrix: Readonly<Record<string, TableRow>> = {
  'palermo.treaty_own_state': {
    may: { select: readByAll, insert: keepsTreaties, update: keepsTreaties, delete: never },
    tries: () => ({
      select: 'select from palermo.treaty_own_state',
      insert: ownInsert(me),
      update: `update palermo.treaty_own_state set changed_by = ${me}, changed_at = now()`,
      delete: 'delete from palermo.treaty_own_state',
    }),
  },
  'palermo.treaty_snapshot': {
    may: { select: readByAll, insert: keepsTreaties, update: never, delete: keepsTreaties },
    tries: () => ({
      select: `select from palermo.treaty_snapshot where id = '${ids.snapshot}'`,
      insert: snapshotInsert(uuid, `sha256(${uuid}::text::bytea)`, me),
      update: `update palermo.treaty_snapshot set source = 'x' where id = '${ids.snapshot}'`,
      delete: `delete from palermo.treaty_snapshot where id = '${ids.snapshot}'`,
    }),
  },
  'palermo.treaty_statement': {
    may: { select: readByAll, insert: keepsTreaties, update: never, delete: never },
    tries: () => ({
      select: `select from palermo.treaty_statement where id = '${ids.statement}'`,
      insert: statementInsert(uuid, me),
      update: `update palermo.treaty_statement set party = true where id = '${ids.statement}'`,
      delete: `delete from palermo.treaty_statement where id = '${ids.statement}'`,
    }),
  },
  'palermo.treaty_remark': {
    may: { select: readByAll, insert: keepsTreaties, update: never, delete: never },
    tries: () => ({
      select: `select from palermo.treaty_remark where id = '${ids.remark}'`,
      insert: remarkInsert(uuid, me),
      update: `update palermo.treaty_remark set body = 'x' where id = '${ids.remark}'`,
      delete: `delete from palermo.treaty_remark where id = '${ids.remark}'`,
    }),
  },
};
