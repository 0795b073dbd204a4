// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import type { SequenceCopy, TableCopy } from './backup-format.ts';

/** The schemas that make up a node. The job queue is not among them: jobs are made again from what these hold. */
export const nodeSchemas: readonly string[] = ['palermo', 'vault', 'wall'];

/** Makes text forms of values the same on every server, so that digests can be compared. */
export async function fixTextForms(client: pg.Client): Promise<void> {
  await client.query(`set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
    set bytea_output = 'hex'; set extra_float_digits = 1; set statement_timeout = 0; set row_security = off`);
}

/** Refuses an account from which row-level security would hide rows. Throws `backup/needs-administrator`. */
export async function assertSeesEverything(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ allowed: boolean }>(
    'select rolsuper or rolbypassrls as allowed from pg_roles where rolname = current_user',
  );
  if (rows[0]?.allowed === true) return;
  throw new OperatorError(
    'backup/needs-administrator',
    'This database account does not see every row. Use the administrator of the database (a superuser, or an account with BYPASSRLS).',
  );
}

/** Refuses an account that cannot fill tables without their triggers. Throws `backup/needs-superuser`. */
export async function assertMayBypassTriggers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ allowed: boolean }>(
    "select has_parameter_privilege(current_user, 'session_replication_role', 'SET') as allowed",
  );
  if (rows[0]?.allowed === true) return;
  throw new OperatorError(
    'backup/needs-superuser',
    'This database account cannot restore: rows must be put back without the triggers that made them. Use a superuser, or let one run: GRANT SET ON PARAMETER session_replication_role TO the account.',
  );
}

type BareTable = Pick<TableCopy, 'schema' | 'name' | 'columns'>;

/** The ordinary tables of the schemas with the columns that hold values of their own, in a fixed order. */
export async function listTables(client: pg.Client, schemas: readonly string[]): Promise<BareTable[]> {
  const { rows } = await client.query<BareTable>(
    `select n.nspname as schema, c.relname as name,
       array(select a.attname::text from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind = 'r' and c.relpersistence = 'p'
     order by n.nspname, c.relname`,
    [schemas],
  );
  return rows;
}

/** The table with its count of rows and its digest, as this transaction sees them. */
export async function measureTable(client: pg.Client, table: BareTable): Promise<TableCopy> {
  const { rows } = await client.query<{ count: string; digest: string }>(
    `select count(*)::text as count,
       coalesce(sum(('x' || encode(substr(sha256(convert_to((whole.*)::text, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint::numeric), 0)::text
         as digest
     from ${qualifiedName(client, table)} whole`,
  );
  const { schema, name, columns } = table;
  return { schema, name, columns, rowCount: Number(rows[0]?.count), digest: rows[0]?.digest ?? '' };
}

export async function listSequences(client: pg.Client, schemas: readonly string[]): Promise<SequenceCopy[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind = 'S' order by n.nspname, c.relname`,
    [schemas],
  );
  const sequences: SequenceCopy[] = [];
  for (const sequence of rows) {
    const state = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${qualifiedName(client, sequence)}`,
    );
    sequences.push({
      ...sequence,
      lastValue: state.rows[0]?.lastValue ?? '1',
      isCalled: state.rows[0]?.isCalled ?? false,
    });
  }
  return sequences;
}

/** The migrations that made this database, in their order; none where there is no node. */
export async function listMigrations(client: pg.Client): Promise<{ name: string; hash: string }[]> {
  const known = await client.query<{ present: boolean }>(
    "select to_regclass('public.palermo_migration') is not null as present",
  );
  if (known.rows[0]?.present !== true) return [];
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from public.palermo_migration order by name',
  );
  return rows;
}

export function qualifiedName(client: pg.Client, table: { schema: string; name: string }): string {
  return `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`;
}

export function columnList(client: pg.Client, columns: readonly string[]): string {
  return columns.map((column) => client.escapeIdentifier(column)).join(', ');
}
