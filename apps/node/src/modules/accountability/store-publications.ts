// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EvidenceId, MeasureId, OrganisationId, PlanId, PublicPlan } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** What is public of the plan, as it was published last; undefined where nothing is. */
export async function findPublished(db: Db): Promise<{ content: PublicPlan; publishedAt: Date } | undefined> {
  const answer = await sql<{ content: PublicPlan; publishedAt: Date }>`
    select content, published_at as "publishedAt" from palermo.plan_publication where withdrawn_at is null
    order by published_at desc limit 1`.execute(db);
  return answer.rows[0];
}

/** When the plan was published last; null where nothing is public. */
export async function findPublishedAt(db: Db): Promise<Date | null> {
  const answer = await sql<{ at: Date }>`select published_at as at from palermo.plan_publication
    where withdrawn_at is null order by published_at desc limit 1`.execute(db);
  return answer.rows[0]?.at ?? null;
}

export async function insertPublication(
  db: Db,
  row: {
    readonly id: string;
    readonly planId: PlanId;
    readonly content: PublicPlan;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await sql`insert into palermo.plan_publication (id, plan_id, content, published_by, published_at)
    values (${row.id}, ${row.planId}, ${JSON.stringify(row.content)}, ${row.by}, ${row.at})`.execute(db);
}

/** Takes back all that is public; gives how much that was. */
export async function withdrawPublications(db: Db, at: Date): Promise<number> {
  const answer = await sql`update palermo.plan_publication set withdrawn_at = ${at} where withdrawn_at is null`.execute(
    db,
  );
  return Number(answer.numAffectedRows ?? 0n);
}

export interface EvidenceRow {
  readonly id: EvidenceId;
  readonly measureId: MeasureId;
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  readonly organisationId: OrganisationId;
}

export async function insertEvidence(
  db: Db,
  row: EvidenceRow,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`insert into palermo.plan_evidence (id, measure_id, name, type, content, organisation_id, account_id, added_at)
    values (${row.id}, ${row.measureId}, ${row.name}, ${row.type}, ${row.content}, ${row.organisationId}, ${by}, ${at})`.execute(
    db,
  );
}

export async function findEvidence(
  db: Db,
  measureId: MeasureId,
  id: EvidenceId,
): Promise<Pick<EvidenceRow, 'name' | 'type' | 'content'> | undefined> {
  const answer = await sql<Pick<EvidenceRow, 'name' | 'type' | 'content'>>`
    select name, type, content from palermo.plan_evidence where id = ${id} and measure_id = ${measureId}`.execute(db);
  return answer.rows[0];
}

/** True where a measure has this file as evidence. */
export async function hasEvidence(db: Db, measureId: MeasureId, id: EvidenceId): Promise<boolean> {
  const answer = await sql`select from palermo.plan_evidence where id = ${id} and measure_id = ${measureId}`.execute(
    db,
  );
  return answer.rows.length > 0;
}
