// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql } from 'kysely';
import type { AccountId, OrganisationId, OrganisationKindCode, RoleCode } from '@palermo/contract';
import type { Db } from '../../kernel/use-case.ts';
import { tablesOf } from './store-tables.ts';

/** What decides whether and as whom an account acts without a session. */
export interface ActingRow {
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKindCode;
  readonly accountActive: boolean;
  readonly organisationActive: boolean;
  readonly secondFactor: boolean;
  readonly roles: RoleCode[];
}

/** For the gate, which may read whether a second factor was confirmed. */
export function findActingRow(db: Db, accountId: AccountId): Promise<ActingRow | undefined> {
  return tablesOf(db)
    .selectFrom('palermo.account as account')
    .innerJoin('palermo.organisation as organisation', 'organisation.id', 'account.organisation_id')
    .select([
      'organisation.id as organisationId',
      'organisation.kind as organisationKind',
      'account.active as accountActive',
      'organisation.active as organisationActive',
      sql<boolean>`exists (
        select from palermo.credential c where c.account_id = account.id and c.totp_confirmed_at is not null
      )`.as('secondFactor'),
      sql<RoleCode[]>`array(
        select held.role from palermo.account_role held where held.account_id = account.id order by held.role
      )`.as('roles'),
    ])
    .where('account.id', '=', accountId)
    .executeTakeFirst();
}
