// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, DataClassCode, OrganisationId, RefusalId, ReleaseId } from '@palermo/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../kernel/use-case.ts';

/** On which occasion something was written with a release. */
export type WordsPart = 'made' | 'decided' | 'revoked' | 'told' | 'reviewed';

export interface WordsRow {
  readonly releaseId: ReleaseId;
  readonly part: WordsPart;
  readonly sealed: Buffer;
}

/** Keeps what was written with a release. The account told of it last replaces nothing: each occasion comes once. */
export async function insertWords(
  db: Db,
  words: WordsRow & { readonly caseId: CaseId; readonly organisationId: OrganisationId },
): Promise<void> {
  await sql`insert into palermo.release_words (release_id, part, case_id, organisation_id, sealed)
    values (${words.releaseId}, ${words.part}, ${words.caseId}, ${words.organisationId}, ${words.sealed})`.execute(db);
}

export async function findWords(db: Db, caseId: CaseId): Promise<WordsRow[]> {
  const answer = await sql<WordsRow>`select release_id as "releaseId", part, sealed from palermo.release_words
    where case_id = ${caseId}`.execute(db);
  return answer.rows;
}

export interface RefusalRow {
  readonly id: RefusalId;
  readonly toOrganisationId: OrganisationId | null;
  readonly dataClasses: z.infer<typeof DataClassCode>[];
  readonly refusedOn: string;
  readonly recordedBy: AccountId;
  readonly sealed: Buffer | null;
}

export async function insertRefusal(
  db: Db,
  refusal: RefusalRow & { readonly caseId: CaseId; readonly organisationId: OrganisationId; readonly at: Date },
): Promise<void> {
  await sql`insert into palermo.release_refusal (id, case_id, organisation_id, to_organisation_id, data_classes, refused_on,
      recorded_by, recorded_at, sealed)
    values (${refusal.id}, ${refusal.caseId}, ${refusal.organisationId}, ${refusal.toOrganisationId},
      ${[...refusal.dataClasses]}::text[], ${refusal.refusedOn}::date, ${refusal.recordedBy}, ${refusal.at},
      ${refusal.sealed})`.execute(db);
}

/** What the person refused to have shared, the newest first. */
export async function findRefusals(db: Db, caseId: CaseId): Promise<RefusalRow[]> {
  const answer =
    await sql<RefusalRow>`select id, to_organisation_id as "toOrganisationId", data_classes as "dataClasses",
      refused_on as "refusedOn", recorded_by as "recordedBy", sealed
    from palermo.release_refusal where case_id = ${caseId} order by refused_on desc, id limit 100`.execute(db);
  return answer.rows;
}

export interface OpeningRow {
  readonly organisationId: OrganisationId;
  readonly count: number;
  readonly lastAt: Date;
}

/** How often other organisations opened a case that the actor's organisation holds, out of the audit. */
export async function findOpenings(db: Db, caseId: CaseId): Promise<OpeningRow[]> {
  const answer = await sql<OpeningRow>`select organisation_id as "organisationId", opened_count::int as count,
      last_at as "lastAt" from wall.case_openings(${caseId})`.execute(db);
  return answer.rows;
}
