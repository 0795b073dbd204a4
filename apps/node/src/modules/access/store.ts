// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql } from 'kysely';
import type { AccountId, OrganisationId, RoleCode } from '@palermo/contract';
import type { Db } from '../../kernel/use-case.ts';
import type { Account, Organisation } from './account.ts';
import { tablesOf } from './store-tables.ts';

const organisationColumns = ['id', 'name', 'kind', 'active'] as const;

export async function findSettings(db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  const rows = await tablesOf(db)
    .selectFrom('palermo.node_setting')
    .select(['key', 'value'])
    .where('key', 'in', [...keys])
    .execute();
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** Stores a setting that does not exist yet; false when it does. */
export async function insertSetting(db: Db, key: string, value: unknown): Promise<boolean> {
  const done = await tablesOf(db)
    .insertInto('palermo.node_setting')
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Stores a setting, in place of the one that is there. */
export async function replaceSetting(db: Db, key: string, value: unknown): Promise<void> {
  await tablesOf(db)
    .insertInto('palermo.node_setting')
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(value) }))
    .execute();
}

export async function insertOrganisations(db: Db, organisations: readonly Organisation[]): Promise<void> {
  if (organisations.length === 0) return;
  await tablesOf(db)
    .insertInto('palermo.organisation')
    .values([...organisations])
    .execute();
}

export function findOrganisationRow(db: Db, id: OrganisationId): Promise<Organisation | undefined> {
  return tablesOf(db)
    .selectFrom('palermo.organisation')
    .select(organisationColumns)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function findOrganisationRows(db: Db, ids: readonly OrganisationId[]): Promise<Organisation[]> {
  if (ids.length === 0) return [];
  return tablesOf(db)
    .selectFrom('palermo.organisation')
    .select(organisationColumns)
    .where('id', 'in', [...new Set(ids)])
    .execute();
}

export function listOrganisationRows(db: Db): Promise<Organisation[]> {
  return tablesOf(db)
    .selectFrom('palermo.organisation')
    .select(organisationColumns)
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** How many accounts each organisation has, of those that the actor may see. */
export async function countAccounts(db: Db): Promise<Map<OrganisationId, number>> {
  const rows = await tablesOf(db)
    .selectFrom('palermo.account')
    .select((build) => ['organisation_id', build.fn.countAll<number>().as('account_count')])
    .groupBy('organisation_id')
    .execute();
  return new Map(rows.map((row) => [row.organisation_id, row.account_count]));
}

export async function updateOrganisation(
  db: Db,
  id: OrganisationId,
  change: { name?: string | undefined; active?: boolean | undefined },
): Promise<Organisation | undefined> {
  return tablesOf(db)
    .updateTable('palermo.organisation')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.active === undefined ? {} : { active: change.active }),
    })
    .where('id', '=', id)
    .returning(organisationColumns)
    .executeTakeFirst();
}

export interface NewAccount {
  readonly id: AccountId;
  readonly organisationId: OrganisationId;
  readonly email: string;
  readonly name: string;
  readonly language: Account['language'];
  readonly roles: readonly RoleCode[];
}

/** Opens accounts with their roles; false, and nothing usable, when one of the e-mail addresses is taken. */
export async function insertAccounts(db: Db, accounts: readonly NewAccount[]): Promise<boolean> {
  if (accounts.length === 0) return true;
  const done = await tablesOf(db)
    .insertInto('palermo.account')
    .values(
      accounts.map(({ id, organisationId, email, name, language }) => ({
        id,
        organisation_id: organisationId,
        email,
        name,
        language,
        last_seen_at: null,
      })),
    )
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  if (Number(done.numInsertedOrUpdatedRows) !== accounts.length) return false;
  for (const account of accounts) await insertRoles(db, account, account.roles);
  return true;
}

export async function insertRoles(
  db: Db,
  { id, organisationId }: Pick<Account, 'id' | 'organisationId'>,
  roles: readonly RoleCode[],
): Promise<void> {
  if (roles.length === 0) return;
  await tablesOf(db)
    .insertInto('palermo.account_role')
    .values([...new Set(roles)].map((role) => ({ account_id: id, organisation_id: organisationId, role })))
    // Two may change one account at once; a role that is there is there.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteRoles(db: Db, id: AccountId, roles: readonly RoleCode[]): Promise<void> {
  if (roles.length === 0) return;
  await tablesOf(db)
    .deleteFrom('palermo.account_role')
    .where('account_id', '=', id)
    .where('role', 'in', [...roles])
    .execute();
}

function selectAccounts(db: Db) {
  return tablesOf(db)
    .selectFrom('palermo.account as account')
    .select([
      'account.id',
      'account.organisation_id as organisationId',
      'account.email',
      'account.name',
      'account.language',
      'account.active',
      'account.last_seen_at as lastSeenAt',
      sql<RoleCode[]>`array(
        select held.role from palermo.account_role held where held.account_id = account.id order by held.role
      )`.as('roles'),
    ]);
}

export function findAccountRow(db: Db, id: AccountId): Promise<Account | undefined> {
  return selectAccounts(db).where('account.id', '=', id).executeTakeFirst();
}

export function findAccountRowByEmail(db: Db, email: string): Promise<Account | undefined> {
  return selectAccounts(db).where('account.email', '=', email).executeTakeFirst();
}

export function listAccountRows(db: Db, organisationId: OrganisationId): Promise<Account[]> {
  return selectAccounts(db)
    .where('account.organisation_id', '=', organisationId)
    .orderBy('account.name')
    .orderBy('account.id')
    .execute();
}

export async function findAccountNameRows(
  db: Db,
  ids: readonly AccountId[],
): Promise<{ id: AccountId; name: string }[]> {
  if (ids.length === 0) return [];
  return tablesOf(db)
    .selectFrom('palermo.account')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
}

/** The active accounts of an organisation that hold at least one of the roles, by name. */
export async function findColleagueRows(
  db: Db,
  organisationId: OrganisationId,
  roles: readonly RoleCode[],
): Promise<{ id: AccountId; name: string; roles: RoleCode[] }[]> {
  const answer = await sql<{ id: AccountId; name: string; roles: RoleCode[] }>`
    select c.id, c.name, array_agg(r.role order by r.role) as roles
    from palermo.account c join palermo.account_role r on r.account_id = c.id
    where c.organisation_id = ${organisationId} and c.active and r.role = any (${[...roles]}::text[])
    group by c.id, c.name order by c.name, c.id`.execute(db);
  return answer.rows;
}

export async function updateAccount(
  db: Db,
  id: AccountId,
  change: {
    readonly name?: string;
    readonly active?: boolean;
    readonly language?: Account['language'];
    readonly last_seen_at?: Date;
  },
): Promise<void> {
  await tablesOf(db).updateTable('palermo.account').set(change).where('id', '=', id).execute();
}

/**
 * Locks the active administrators of an organisation until the transaction ends and gives their ids, so that two of them
 * who step down at the same moment are seen one after the other.
 */
export async function lockAdministrators(db: Db, organisationId: OrganisationId): Promise<AccountId[]> {
  const select = () =>
    tablesOf(db)
      .selectFrom('palermo.account as account')
      .innerJoin('palermo.account_role as held', 'held.account_id', 'account.id')
      .select('account.id')
      .where('account.organisation_id', '=', organisationId)
      .where('account.active', '=', true)
      .where('held.role', '=', 'administrator')
      .orderBy('account.id');
  await select().forUpdate('account').execute();
  // The lock was waited for; only a second look sees the roles that were taken meanwhile.
  return (await select().execute()).map((row) => row.id);
}
