// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, OrganisationId } from '@palermo/contract';
import { AppError } from '../../kernel/errors.ts';
import type { Scope } from '../../kernel/use-case.ts';
import type { Organisation } from './account.ts';
import { findAccountNameRows, findOrganisationRow, findOrganisationRows } from './store.ts';

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
