// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, OrganisationId, RoleCode } from '@palermo/contract';
import type { AccountActor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Scope } from '../../kernel/use-case.ts';
import type { Language, Organisation } from './account.ts';
import {
  findAccountNameRows,
  findAccountRow,
  findColleagueRows,
  findOrganisationRow,
  findOrganisationRows,
} from './store.ts';

/** The organisation of an id. Organisations are known to every account of the node. */
export function findOrganisation({ db }: Pick<Scope, 'db'>, id: OrganisationId): Promise<Organisation | undefined> {
  return findOrganisationRow(db, id);
}

/** An organisation that can be worked with. Throws `record.not-found` or `organisation.closed`. */
export async function getOpenOrganisation(scope: Pick<Scope, 'db'>, id: OrganisationId): Promise<Organisation> {
  const organisation = await findOrganisation(scope, id);
  if (organisation === undefined) throw new AppError('record.not-found');
  if (!organisation.active) throw new AppError('organisation.closed');
  return organisation;
}

/** Organisations by id; those that do not exist are absent. */
export async function findOrganisations(
  { db }: Pick<Scope, 'db'>,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, Organisation>> {
  const rows = await findOrganisationRows(db, ids);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names of accounts by id. Those that the actor may not see, of other organisations, are absent. */
export async function findAccountNames(
  { db }: Pick<Scope, 'db'>,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, string>> {
  const rows = await findAccountNameRows(db, ids);
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Roles of the accounts that work on cases. */
const workingRoles: readonly RoleCode[] = ['caseworker', 'supervisor', 'decisionMaker'];

/** An account of the actor's organisation as colleagues know it. */
export interface Colleague {
  readonly id: AccountId;
  readonly name: string;
  readonly roles: readonly RoleCode[];
}

/** The active accounts of the actor's organisation that work on cases, by name. */
export function findColleagues({ db, actor }: Pick<Scope, 'db' | 'actor'>): Promise<Colleague[]> {
  return findColleagueRows(db, (actor as AccountActor).organisationId, workingRoles);
}

/** Where an account is written to and in which language; undefined when it is closed. For the gate, which may read it. */
export async function findMailAddress(
  { db }: Pick<Scope, 'db'>,
  id: AccountId,
): Promise<{ readonly email: string; readonly language: Language } | undefined> {
  const account = await findAccountRow(db, id);
  return account?.active ? { email: account.email, language: account.language } : undefined;
}
