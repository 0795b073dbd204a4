// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

/** One thing that happened: an event, or a change with its sealed part for each data class that the actor may read. */
export interface TimelineRow {
  readonly at: Date;
  /** The instant, exact as text, for paging. */
  readonly atText: string;
  readonly kind: string;
  readonly id: string;
  readonly version: number | null;
  readonly dataClass: string | null;
  readonly accountId: AccountId | null;
  readonly organisationId: OrganisationId;
  readonly details: Record<string, unknown>;
  readonly sealed: Buffer | null;
}

/** What happened with a case before an instant (or until now), newest first. */
export async function findTimelineRows(
  db: Db,
  caseId: CaseId,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<TimelineRow[]> {
  const answer = await sql<TimelineRow>`
    select at, at::text as "atText", kind, id::text as id, version, data_class as "dataClass",
      account_id as "accountId", organisation_id as "organisationId", details, sealed
    from (
      select e.at, e.kind, e.id::text, null::int as version, e.data_class, e.account_id, e.organisation_id, e.details,
        e.sealed
      from palermo.case_event e where e.case_id = ${caseId} and e.kind <> 'identificationWords'
      union all
      select r.at, 'changed', r.version::text, r.version, r.data_class, r.account_id, r.organisation_id, '{}'::jsonb,
        r.sealed
      from palermo.case_revision r where r.case_id = ${caseId}
      union all
      -- Links that the actor sees both ends of: nobody else learns of them here either.
      select case when n.ends then l.ended_at else l.made_at end, case when n.ends then 'linkEnded' else 'linked' end,
        l.id::text || n.ends, null, 'experience', case when n.ends then l.ended_by else l.account_id end,
        case when n.ends then l.ended_in else l.organisation_id end,
        jsonb_build_object('link', l.kind, 'case', o.reference), null
      from palermo.case_link l
      join palermo.case_file o on o.id = case when l.case_id = ${caseId} then l.other_case_id else l.case_id end
      cross join (values (false), (true)) n(ends)
      where (l.case_id = ${caseId} or l.other_case_id = ${caseId}) and (l.ended_at is not null or not n.ends)
    ) happened
    where at < coalesce(${before ?? null}::timestamptz, 'infinity')
    order by at desc, id desc, "dataClass"
    limit ${limit}`.execute(db);
  return answer.rows;
}

/** The newest sealed changes of a case, for telling who changed a field last. */
export async function findNewestRevisions(
  db: Db,
  caseId: CaseId,
  limit: number,
): Promise<{ version: number; dataClass: string; sealed: Buffer; accountId: AccountId | null; at: Date }[]> {
  const answer = await sql<{
    version: number;
    dataClass: string;
    sealed: Buffer;
    accountId: AccountId | null;
    at: Date;
  }>`
    select version, data_class as "dataClass", sealed, account_id as "accountId", at
    from palermo.case_revision where case_id = ${caseId}
    order by version desc limit ${limit}`.execute(db);
  return answer.rows;
}
