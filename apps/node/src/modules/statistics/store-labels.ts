// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, LabelList, LabelMethod, OrganisationId, SourceId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { ReviewedLabels } from './sources/clean/labels.ts';
import { labelKey } from './sources/clean/observation.ts';

/** A label over all published tables, with what they took it for and what a person decided. */
export interface LabelRow {
  readonly list: LabelList;
  readonly label: string;
  readonly code: string | null;
  readonly method: LabelMethod | null;
  readonly rows: number;
  readonly sources: readonly SourceId[];
  readonly decidedCode: string | null;
  readonly decidedBy: AccountId | null;
  readonly decidedByOrganisation: OrganisationId | null;
  readonly decidedAt: Date | null;
}

/** Labels, those of most rows first. */
export async function findLabels(
  db: Db,
  { state, one }: { readonly state: 'waiting' | 'decided' | 'all'; readonly one?: { list: LabelList; label: string } },
): Promise<LabelRow[]> {
  const wanted = {
    waiting: sql`having max(l.code) is null and max(x.code) is null`,
    decided: sql`having max(x.code) is not null`,
    all: sql``,
  }[state];
  const ofOne = one ? sql`where list = ${one.list} and label = ${one.label}` : sql``;
  const answer = await sql<LabelRow>`select list, label, max(l.code) as code, max(l.method) as method,
      coalesce(sum(l.row_count), 0)::int as rows,
      coalesce(array_agg(l.source_id) filter (where l.source_id is not null), '{}') as sources,
      max(x.code) as "decidedCode", (array_agg(x.account_id))[1] as "decidedBy",
      (array_agg(x.organisation_id))[1] as "decidedByOrganisation", max(x.decided_at) as "decidedAt"
    from palermo.published_label l full join palermo.label_crosswalk x using (list, label)
    ${ofOne} group by list, label ${wanted} order by rows desc, label limit 5000`.execute(db);
  return answer.rows;
}

/** Areas in whose figures labels stand that nobody knows. */
export async function findAreasOfUnknown(db: Db): Promise<{ list: LabelList; label: string; areas: string[] }[]> {
  const answer = await sql<{ list: LabelList; label: string; areas: string[] }>`select
      case dimension when 'form' then 'form' else 'country' end as list, category_label as label,
      (array_agg(distinct area order by area))[1:8] as areas
    from palermo.published_figure where category_code is null and dimension <> 'several' group by 1, 2`.execute(db);
  return answer.rows;
}

/** What people decided of labels. */
export async function findReviewed(db: Db): Promise<ReviewedLabels> {
  const answer = await sql<{ list: LabelList; label: string; code: string }>`select list, label, code
    from palermo.label_crosswalk`.execute(db);
  return new Map(answer.rows.map((row) => [labelKey(row.list, row.label), row.code]));
}

export async function upsertDecision(
  db: Db,
  decision: {
    readonly list: LabelList;
    readonly label: string;
    readonly code: string;
    readonly accountId: AccountId;
    readonly organisationId: OrganisationId;
  },
): Promise<void> {
  const { list, label, code, accountId, organisationId } = decision;
  await sql`insert into palermo.label_crosswalk (list, label, code, account_id, organisation_id)
    values (${list}, ${label}, ${code}, ${accountId}, ${organisationId})
    on conflict (list, label) do update set code = excluded.code, account_id = excluded.account_id,
      organisation_id = excluded.organisation_id, decided_at = now()`.execute(db);
}

export async function deleteDecision(db: Db, { list, label }: { list: LabelList; label: string }): Promise<void> {
  await sql`delete from palermo.label_crosswalk where list = ${list} and label = ${label}`.execute(db);
}
