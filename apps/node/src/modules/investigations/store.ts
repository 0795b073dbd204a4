// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  CaseId,
  InvestigationEnding,
  InvestigationId,
  InvestigationStage,
  NonPunishment,
  OrganisationId,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

async function changed(query: Promise<{ numAffectedRows?: bigint }>): Promise<boolean> {
  return ((await query).numAffectedRows ?? 0n) > 0n;
}

/** How far an investigation has come. */
export interface ProgressRow {
  readonly openedOn: string;
  readonly stage: InvestigationStage;
  readonly stageSince: string;
  readonly ending: InvestigationEnding | null;
  readonly chargedOn: string | null;
  readonly convictedOn: string | null;
  readonly acquittedOn: string | null;
}

export interface InvestigationRow extends ProgressRow {
  readonly id: InvestigationId;
  readonly organisationId: OrganisationId;
  readonly version: number;
  readonly updatedAt: Date;
  readonly wrappedKey: Buffer;
  readonly sealed: Buffer;
}

const progress = sql`i.opened_on as "openedOn", i.stage, i.stage_since as "stageSince", i.ending, i.charged_on as "chargedOn",
  i.convicted_on as "convictedOn", i.acquitted_on as "acquittedOn"`;
const columns = sql`i.id, i.organisation_id as "organisationId", i.version, i.updated_at as "updatedAt",
  i.wrapped_key as "wrappedKey", i.sealed, ${progress}`;

/** An investigation of the actor's organisation, held until the transaction ends when it is to be changed. */
export async function findInvestigation(
  db: Db,
  id: InvestigationId,
  { toChange = false }: { readonly toChange?: boolean } = {},
): Promise<InvestigationRow | undefined> {
  const lock = toChange ? sql`for update` : sql``;
  const answer =
    await sql<InvestigationRow>`select ${columns} from palermo.investigation i where i.id = ${id} ${lock}`.execute(db);
  return answer.rows[0];
}

/** An investigation in the list, with what is counted of it. */
export interface InvestigationLineRow extends InvestigationRow {
  readonly sortKey: string;
  readonly caseCount: number;
  readonly suspectCount: number;
  readonly convictedCount: number;
}

/** Investigations of an organisation, the last changed first. */
export async function findInvestigations(
  db: Db,
  {
    organisationId,
    stage,
    after,
    limit,
  }: {
    readonly organisationId: OrganisationId;
    readonly stage: InvestigationStage | null;
    readonly after: readonly [at: string, id: string] | null;
    readonly limit: number;
  },
): Promise<InvestigationLineRow[]> {
  const ofStage = stage === null ? sql`` : sql`and i.stage = ${stage}`;
  const onwards =
    after === null
      ? sql``
      : sql`and (i.updated_at < ${after[0]}::timestamptz or (i.updated_at = ${after[0]}::timestamptz and i.id > ${after[1]}))`;
  const answer = await sql<InvestigationLineRow>`
    select ${columns}, i.updated_at::text as "sortKey",
      (select count(*)::int from palermo.investigation_case l
        where l.investigation_id = i.id and l.unlinked_at is null) as "caseCount",
      (select count(*)::int from palermo.investigation_suspect s where s.investigation_id = i.id) as "suspectCount",
      (select count(*)::int from palermo.investigation_suspect s
        where s.investigation_id = i.id and s.stage = 'convicted') as "convictedCount"
    from palermo.investigation i
    where i.organisation_id = ${organisationId} ${ofStage} ${onwards}
    order by i.updated_at desc, i.id limit ${limit}`.execute(db);
  return answer.rows;
}

/** Writes an investigation; false when this id was written before. */
export function insertInvestigation(
  db: Db,
  row: Pick<InvestigationRow, 'id' | 'organisationId' | 'openedOn' | 'wrappedKey' | 'sealed'> & {
    readonly openedBy: AccountId;
    readonly at: Date;
  },
): Promise<boolean> {
  return changed(
    sql`insert into palermo.investigation
        (id, organisation_id, opened_by, opened_on, stage, stage_since, updated_at, wrapped_key, sealed)
      values (${row.id}, ${row.organisationId}, ${row.openedBy}, ${row.openedOn}::date, 'opened', ${row.openedOn}::date,
        ${row.at}, ${row.wrappedKey}, ${row.sealed})
      on conflict (id) do nothing`.execute(db),
  );
}

/** Changes an investigation and counts its version up. */
export async function updateInvestigation(
  db: Db,
  id: InvestigationId,
  row: Pick<ProgressRow, 'stage' | 'stageSince' | 'ending' | 'chargedOn' | 'convictedOn' | 'acquittedOn'> & {
    readonly sealed: Buffer;
    readonly at: Date;
  },
): Promise<void> {
  await sql`update palermo.investigation set stage = ${row.stage}, stage_since = ${row.stageSince}::date,
      ending = ${row.ending}, charged_on = ${row.chargedOn}::date, convicted_on = ${row.convictedOn}::date,
      acquitted_on = ${row.acquittedOn}::date, sealed = ${row.sealed}, version = version + 1, updated_at = ${row.at}
    where id = ${id}`.execute(db);
}

/** A case that an investigation is about. */
export interface LinkedCaseRow extends ProgressRow {
  readonly investigationId: InvestigationId;
  readonly caseId: CaseId;
  readonly organisationId: OrganisationId;
  readonly unlinkedAt: Date | null;
  readonly nonPunishment: NonPunishment;
  readonly nonPunishmentOn: string | null;
  readonly sealed: Buffer | null;
  readonly version: number;
}

const linkColumns = sql`i.investigation_id as "investigationId", i.case_id as "caseId", i.organisation_id as "organisationId",
  i.unlinked_at as "unlinkedAt", i.non_punishment as "nonPunishment", i.non_punishment_on as "nonPunishmentOn", i.sealed,
  i.version, ${progress}`;

/** The cases of an investigation, also those that were taken out of it. */
export async function findLinkedCases(db: Db, id: InvestigationId): Promise<LinkedCaseRow[]> {
  const answer = await sql<LinkedCaseRow>`select ${linkColumns} from palermo.investigation_case i
    where i.investigation_id = ${id} order by i.linked_at, i.case_id`.execute(db);
  return answer.rows;
}

/** Investigations about a case: the actor's own, and those that it may hear of. */
export async function findOfCase(db: Db, caseId: CaseId): Promise<LinkedCaseRow[]> {
  const answer = await sql<LinkedCaseRow>`select ${linkColumns} from palermo.investigation_case i
    where i.case_id = ${caseId} and i.unlinked_at is null order by i.opened_on, i.investigation_id limit 50`.execute(
    db,
  );
  return answer.rows;
}

/** Links a case to an investigation; false when it is linked already. One that was taken out comes back. */
export function insertLinkedCase(
  db: Db,
  investigation: InvestigationRow,
  link: { readonly caseId: CaseId; readonly linkedBy: AccountId; readonly at: Date },
): Promise<boolean> {
  return changed(
    sql`insert into palermo.investigation_case (investigation_id, case_id, organisation_id, linked_by, linked_at, opened_on,
        stage, stage_since, ending, charged_on, convicted_on, acquitted_on)
      values (${investigation.id}, ${link.caseId}, ${investigation.organisationId}, ${link.linkedBy}, ${link.at},
        ${investigation.openedOn}::date, ${investigation.stage}, ${investigation.stageSince}::date, ${investigation.ending},
        ${investigation.chargedOn}::date, ${investigation.convictedOn}::date, ${investigation.acquittedOn}::date)
      on conflict (investigation_id, case_id) do update set unlinked_at = null
        where investigation_case.unlinked_at is not null`.execute(db),
  );
}

/** Changes what is said of a case that nobody changed since; false when somebody did. */
export function updateLinkedCase(
  db: Db,
  row: Pick<
    LinkedCaseRow,
    'investigationId' | 'caseId' | 'nonPunishment' | 'nonPunishmentOn' | 'sealed' | 'unlinkedAt' | 'version'
  >,
): Promise<boolean> {
  return changed(
    sql`update palermo.investigation_case set non_punishment = ${row.nonPunishment},
        non_punishment_on = ${row.nonPunishmentOn}::date, sealed = ${row.sealed}::bytea, unlinked_at = ${row.unlinkedAt},
        version = version + 1
      where investigation_id = ${row.investigationId} and case_id = ${row.caseId} and version = ${row.version}`.execute(
      db,
    ),
  );
}
