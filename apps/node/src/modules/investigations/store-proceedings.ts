// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type {
  AccountId,
  CaseId,
  InvestigationId,
  InvestigationItemDetails,
  InvestigationItemId,
  OrganisationId,
  SuspectId,
  SuspectProceeding,
} from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

async function changed(query: Promise<{ numAffectedRows?: bigint }>): Promise<boolean> {
  return ((await query).numAffectedRows ?? 0n) > 0n;
}

/** A suspect of an investigation: codes alone. */
export interface InvestigatedRow {
  readonly investigationId: InvestigationId;
  readonly id: SuspectId;
  /** Null after the person of the case was erased. */
  readonly caseId: CaseId | null;
  readonly number: number;
  readonly sex: string[];
  readonly ageGroup: string[];
  readonly citizenship: string[];
  readonly stage: SuspectProceeding;
}

export async function findInvestigated(db: Db, id: InvestigationId): Promise<InvestigatedRow[]> {
  const answer =
    await sql<InvestigatedRow>`select investigation_id as "investigationId", id, case_id as "caseId", number, sex,
      age_group as "ageGroup", citizenship, stage
    from palermo.investigation_suspect where investigation_id = ${id} order by number`.execute(db);
  return answer.rows;
}

/** Adds a suspect; the database makes them a suspect of the case as well. */
export async function insertInvestigated(
  db: Db,
  row: Omit<InvestigatedRow, 'stage'> & { readonly organisationId: OrganisationId; readonly at: Date },
): Promise<void> {
  await sql`insert into palermo.investigation_suspect
      (investigation_id, id, case_id, organisation_id, number, sex, age_group, citizenship, updated_at)
    values (${row.investigationId}, ${row.id}, ${row.caseId}, ${row.organisationId}, ${row.number}, ${row.sex}::text[],
      ${row.ageGroup}::text[], ${row.citizenship}::text[], ${row.at})`.execute(db);
}

/** Writes how far proceedings against a suspect have come; false when they stand there already. */
export function updateProceeding(
  db: Db,
  { investigationId, id, stage }: Pick<InvestigatedRow, 'investigationId' | 'id' | 'stage'>,
  at: Date,
): Promise<boolean> {
  return changed(
    sql`update palermo.investigation_suspect set stage = ${stage}, updated_at = ${at}
      where investigation_id = ${investigationId} and id = ${id} and stage <> ${stage}`.execute(db),
  );
}

/** A charge, a judgment or an order of compensation. */
export interface ItemRow extends InvestigationItemDetails {
  readonly id: InvestigationItemId;
  readonly investigationId: InvestigationId;
  readonly version: number;
}

const itemColumns = sql`id, investigation_id as "investigationId", kind, suspect_id as "suspectId", case_id as "caseId", offence,
  on_day as "on", sentence, months, amount::float8 as amount, currency, shared, version`;

/** The items of investigations that the actor may see, in the order of their days; without those that were struck out. */
export async function findItems(db: Db, ids: readonly InvestigationId[]): Promise<ItemRow[]> {
  if (ids.length === 0) return [];
  const answer = await sql<ItemRow>`select ${itemColumns} from palermo.investigation_item
    where investigation_id = any (${[...ids]}::uuid[]) and struck_at is null order by on_day, added_at, id`.execute(db);
  return answer.rows;
}

/** Writes an item; false when this id was written before. */
export function insertItem(
  db: Db,
  row: Omit<ItemRow, 'version'> & {
    readonly organisationId: OrganisationId;
    readonly accountId: AccountId;
    readonly at: Date;
  },
): Promise<boolean> {
  return changed(
    sql`insert into palermo.investigation_item (id, investigation_id, organisation_id, account_id, kind, suspect_id, case_id,
        offence, on_day, sentence, months, amount, currency, shared, added_at)
      values (${row.id}, ${row.investigationId}, ${row.organisationId}, ${row.accountId}, ${row.kind}, ${row.suspectId},
        ${row.caseId}, ${row.offence}, ${row.on}::date, ${row.sentence}, ${row.months}, ${row.amount}, ${row.currency},
        ${row.shared}, ${row.at})
      on conflict (id) do nothing`.execute(db),
  );
}

/** Shares an item or keeps it, or strikes it out; false when somebody changed it since. */
export function updateItem(
  db: Db,
  row: Pick<ItemRow, 'id' | 'investigationId' | 'shared' | 'version'> & { readonly struckAt: Date | null },
): Promise<boolean> {
  return changed(
    sql`update palermo.investigation_item set shared = ${row.shared}, struck_at = ${row.struckAt}, version = version + 1
      where id = ${row.id} and investigation_id = ${row.investigationId} and version = ${row.version}
        and struck_at is null`.execute(db),
  );
}
