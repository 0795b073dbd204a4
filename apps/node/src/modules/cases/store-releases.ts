// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, DataClassCode, OrganisationId, PurposeCode, ReleaseId } from '@palermo/contract';
import { sql, type Generated } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../kernel/use-case.ts';

type DataClass = z.infer<typeof DataClassCode>;

type ReleaseTables = {
  'palermo.release': {
    id: ReleaseId;
    case_id: CaseId;
    from_organisation_id: OrganisationId;
    to_organisation_id: OrganisationId;
    data_classes: DataClass[];
    purpose: z.infer<typeof PurposeCode>;
    basis: string;
    explained_in: string | null;
    starts_at: Generated<Date>;
    expires_at: Date;
    released_by: AccountId;
    revoked_at: Generated<Date | null>;
    revoked_by: Generated<AccountId | null>;
  };
};

const columns = [
  'id',
  'case_id as caseId',
  'to_organisation_id as toOrganisationId',
  'data_classes as dataClasses',
  'purpose',
  'basis',
  'starts_at as startsAt',
  'expires_at as expiresAt',
  'revoked_at as revokedAt',
] as const;

export interface ReleaseRow {
  readonly id: ReleaseId;
  readonly caseId: CaseId;
  readonly toOrganisationId: OrganisationId;
  readonly dataClasses: DataClass[];
  readonly purpose: z.infer<typeof PurposeCode>;
  readonly basis: string;
  readonly startsAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

const tables = (db: Db) => db.withTables<ReleaseTables>();

export interface NewRelease {
  readonly id: ReleaseId;
  readonly caseId: CaseId;
  readonly fromOrganisationId: OrganisationId;
  readonly toOrganisationId: OrganisationId;
  readonly dataClasses: readonly DataClass[];
  readonly purpose: z.infer<typeof PurposeCode>;
  readonly basis: string;
  readonly explainedIn: string | null;
  readonly startsAt: Date;
  readonly expiresAt: Date;
  readonly releasedBy: AccountId;
}

/** Writes a release; the wall's trigger opens the data classes in the same statement. */
export async function insertRelease(db: Db, release: NewRelease): Promise<ReleaseRow> {
  return tables(db)
    .insertInto('palermo.release')
    .values({
      id: release.id,
      case_id: release.caseId,
      from_organisation_id: release.fromOrganisationId,
      to_organisation_id: release.toOrganisationId,
      data_classes: [...release.dataClasses],
      purpose: release.purpose,
      basis: release.basis,
      explained_in: release.explainedIn,
      starts_at: release.startsAt,
      expires_at: release.expiresAt,
      released_by: release.releasedBy,
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
}

export async function findReleases(db: Db, caseId: CaseId): Promise<ReleaseRow[]> {
  return tables(db)
    .selectFrom('palermo.release')
    .select(columns)
    .where('case_id', '=', caseId)
    .orderBy('starts_at', 'desc')
    .limit(200)
    .execute();
}

/** Revokes a live release of the actor's organisation; undefined when there is none to revoke. */
export async function updateRevoked(
  db: Db,
  at: { readonly releaseId: ReleaseId; readonly caseId: CaseId },
  by: AccountId,
): Promise<ReleaseRow | undefined> {
  return tables(db)
    .updateTable('palermo.release')
    .set({ revoked_at: sql`now()`, revoked_by: by })
    .where('id', '=', at.releaseId)
    .where('case_id', '=', at.caseId)
    .where('revoked_at', 'is', null)
    .returning(columns)
    .executeTakeFirst();
}
