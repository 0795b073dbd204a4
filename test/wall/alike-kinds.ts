// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type pg from 'pg';

/** All that can decide on what an actor may do, as the database itself would write it down. */
const catalogue = `
  with rule(text) as (
    select concat(qual, ' ', with_check) from pg_policies
    union all
    select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('palermo', 'vault', 'wall') and p.prokind in ('f', 'p')
    union all
    select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all
    select definition from pg_views where schemaname in ('palermo', 'vault', 'wall')
    union all
    select pg_get_constraintdef(oid) from pg_constraint where contype = 'c'
    union all
    select pg_get_expr(adbin, adrelid) from pg_attrdef
  )
  select kind, exists (select from rule where text ~ ('\\m' || kind || '\\M')) as named from unnest($1::text[]) kind`;

/**
 * For each kind of organisation, the kind that may be tried in its stead: itself when a rule of the database names it, and
 * for all the others the first of them, because no rule can tell one of these from another.
 */
export async function alikeKinds(admin: pg.Client, kinds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await admin.query<{ kind: string; named: boolean }>(catalogue, [kinds]);
  const unnamed = rows.find(({ named }) => !named)?.kind;
  return new Map(rows.map(({ kind, named }) => [kind, named ? kind : (unnamed ?? kind)]));
}
