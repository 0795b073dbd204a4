// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, DataClassCode, OrganisationId, PurposeCode, ReleaseId } from '@palermo/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../kernel/use-case.ts';

type DataClass = z.infer<typeof DataClassCode>;

/** A release as the database keeps it: codes, days and ids. */
export interface ReleaseRow {
  readonly id: ReleaseId;
  readonly caseId: CaseId;
  readonly fromOrganisationId: OrganisationId;
  readonly toOrganisationId: OrganisationId;
  readonly dataClasses: DataClass[];
  readonly purpose: z.infer<typeof PurposeCode>;
  readonly basis: string;
  readonly explainedIn: string | null;
  readonly explainedBy: AccountId | null;
  readonly startsAt: Date;
  readonly expiresAt: Date;
  readonly madeAt: Date;
  readonly releasedBy: AccountId;
  readonly openedAt: Date | null;
  readonly follows: ReleaseId | null;
  readonly needsApproval: boolean;
  readonly approved: boolean | null;
  readonly decidedBy: AccountId | null;
  readonly revokedAt: Date | null;
  readonly revokedFor: string | null;
  readonly refusalId: string | null;
  readonly toldOn: string | null;
  readonly toldIn: string | null;
  readonly tellBy: string | null;
  readonly justified: boolean | null;
  readonly reviewedBy: AccountId | null;
  readonly reviewedAt: Date | null;
}

const columns = sql.raw(`id, case_id as "caseId", from_organisation_id as "fromOrganisationId",
  to_organisation_id as "toOrganisationId", data_classes as "dataClasses", purpose, basis, explained_in as "explainedIn",
  explained_by as "explainedBy", starts_at as "startsAt", expires_at as "expiresAt", made_at as "madeAt",
  released_by as "releasedBy", opened_at as "openedAt", follows, needs_approval as "needsApproval", approved,
  decided_by as "decidedBy", revoked_at as "revokedAt", revoked_for as "revokedFor", refusal_id as "refusalId",
  told_on as "toldOn", told_in as "toldIn", tell_by as "tellBy", justified, reviewed_by as "reviewedBy",
  reviewed_at as "reviewedAt"`);

export interface NewRelease {
  readonly id: ReleaseId;
  readonly caseId: CaseId;
  readonly fromOrganisationId: OrganisationId;
  readonly toOrganisationId: OrganisationId;
  readonly dataClasses: readonly DataClass[];
  readonly purpose: z.infer<typeof PurposeCode>;
  readonly basis: string;
  readonly explainedIn?: string | undefined;
  readonly explainedBy?: AccountId | undefined;
  /** When it begins; at once where it is now or past. */
  readonly startsAt: Date;
  /** True for one that begins now, whatever the clocks of node and database differ by. */
  readonly atOnce: boolean;
  readonly expiresAt: Date;
  readonly madeAt: Date;
  readonly releasedBy: AccountId;
  readonly follows?: ReleaseId | undefined;
  readonly guardianEntryId?: string | undefined;
  readonly guardianSafe?: boolean | undefined;
  readonly refusalId?: string | undefined;
  readonly toldOn?: string | undefined;
  readonly toldIn?: string | undefined;
  readonly tellBy?: string | undefined;
}

/**
 * Writes a release. The wall's triggers say whether it may be, whether a second person has to approve it, and open its data
 * classes in the same statement when it begins at once.
 */
export async function insertRelease(db: Db, release: NewRelease): Promise<ReleaseRow> {
  const starts = release.atOnce ? sql`least(${release.startsAt}::timestamptz, now())` : sql`${release.startsAt}`;
  await sql`insert into palermo.release (id, case_id, from_organisation_id, to_organisation_id, data_classes, purpose, basis,
      explained_in, explained_by, starts_at, expires_at, made_at, released_by, follows, guardian_entry_id, guardian_safe,
      refusal_id, told_on, told_in, tell_by)
    values (${release.id}, ${release.caseId}, ${release.fromOrganisationId}, ${release.toOrganisationId},
      ${[...release.dataClasses]}::text[], ${release.purpose}, ${release.basis}, ${release.explainedIn ?? null},
      ${release.explainedBy ?? null}, ${starts}, ${release.expiresAt}, ${release.madeAt}, ${release.releasedBy},
      ${release.follows ?? null}, ${release.guardianEntryId ?? null}, ${release.guardianSafe ?? null},
      ${release.refusalId ?? null}, ${release.toldOn ?? null}::date, ${release.toldIn ?? null}, ${release.tellBy ?? null}::date)`.execute(
    db,
  );
  // Read again: a row that a statement returns does not show yet what its own triggers wrote after it.
  const written = await findRelease(db, { releaseId: release.id, caseId: release.caseId });
  if (!written) throw new Error('A release that was written is there.');
  return written;
}

/** Releases of a case that the actor may know of, the newest first. */
export async function findReleases(db: Db, caseId: CaseId): Promise<ReleaseRow[]> {
  const answer = await sql<ReleaseRow>`select ${columns} from palermo.release where case_id = ${caseId}
    order by made_at desc, id limit 200`.execute(db);
  return answer.rows;
}

export interface ReleasePlace {
  readonly releaseId: ReleaseId;
  readonly caseId: CaseId;
}

export async function findRelease(db: Db, { releaseId, caseId }: ReleasePlace): Promise<ReleaseRow | undefined> {
  const answer = await sql<ReleaseRow>`select ${columns} from palermo.release
    where id = ${releaseId} and case_id = ${caseId}`.execute(db);
  return answer.rows[0];
}

/** Revokes a release of the actor's organisation that has not been revoked; false when there is none. */
export async function updateRevoked(
  db: Db,
  { releaseId, caseId }: ReleasePlace,
  by: { readonly account: AccountId; readonly reason: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update palermo.release
    set revoked_at = now(), revoked_by = ${by.account}, revoked_for = ${by.reason}
    where id = ${releaseId} and case_id = ${caseId} and revoked_at is null`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Writes what the second person decided; the wall opens what they approved. False when nothing waits. */
export async function updateDecided(
  db: Db,
  { releaseId, caseId }: ReleasePlace,
  by: { readonly account: AccountId; readonly approved: boolean; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update palermo.release
    set approved = ${by.approved}, decided_by = ${by.account}, decided_at = ${by.at}
    where id = ${releaseId} and case_id = ${caseId} and needs_approval and decided_by is null and revoked_at is null`.execute(
    db,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

export async function updateTold(
  db: Db,
  { releaseId, caseId }: ReleasePlace,
  told: { readonly on: string; readonly in: string },
): Promise<void> {
  await sql`update palermo.release set told_on = ${told.on}::date, told_in = ${told.in}
    where id = ${releaseId} and case_id = ${caseId}`.execute(db);
}

/** Writes what another person found in an emergency access or an override. False when it was reviewed already. */
export async function updateReviewed(
  db: Db,
  { releaseId, caseId }: ReleasePlace,
  by: { readonly account: AccountId; readonly justified: boolean; readonly at: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update palermo.release
    set justified = ${by.justified}, reviewed_by = ${by.account}, reviewed_at = ${by.at}
    where id = ${releaseId} and case_id = ${caseId} and reviewed_by is null`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Opens the case of a reference for an hour through the wall; undefined where there is none to open. */
export async function breakGlass(db: Db, reference: string, releaseId: ReleaseId): Promise<CaseId | undefined> {
  const answer = await sql<{ caseId: CaseId | null }>`
    select wall.break_glass(${reference}, ${releaseId}) as "caseId"`.execute(db);
  return answer.rows[0]?.caseId ?? undefined;
}

/** Does what time does to releases; gives how many were opened, or their holder asked about. */
export async function keepReleaseRows(db: Db, at: Date): Promise<number> {
  const answer = await sql<{ count: number }>`select wall.keep_releases(${at})::int as count`.execute(db);
  return answer.rows[0]?.count ?? 0;
}
