// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, CaseId, OrganisationId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';
import type { Span, Standing } from './process.ts';

type IdentificationTables = {
  'palermo.identification_process': { id: string; pack_id: string; pack_version: string; process: string };
  'palermo.identification': {
    case_id: CaseId;
    process_id: string;
    stage: string;
    since: string;
    previous: string | null;
    spent: readonly Span[];
    agreed_of_age_on: string | null;
    version: number;
    updated_at: Date;
  };
  'palermo.panel_opinion': {
    id: string;
    case_id: CaseId;
    panel: string;
    round: number;
    organisation_id: OrganisationId;
    account_id: AccountId;
    at: Date;
    opinion: 'victim' | 'notVictim' | 'abstains';
    sealed: Buffer;
  };
};

const tables = (db: Db) => db.withTables<IdentificationTables>();

/** Where a case stands, as it is kept. */
export interface StandingRow extends Standing {
  readonly processId: string;
  /** On which day somebody who turned of age agreed to go on. */
  readonly agreedOfAgeOn: string | null;
  readonly version: number;
}

const standingColumns = [
  'process_id as processId',
  'stage',
  'since',
  'previous',
  'spent',
  'agreed_of_age_on as agreedOfAgeOn',
  'version',
] as const;

/** What is written of where a case stands. */
interface WrittenStanding {
  readonly processId: string;
  readonly standing: Standing;
  readonly agreedOfAgeOn: string | null;
  readonly version: number;
  readonly at: Date;
}

function rowOf({ processId, standing, agreedOfAgeOn, version, at }: WrittenStanding) {
  const { stage, since, previous } = standing;
  const spent = sql<readonly Span[]>`${JSON.stringify(standing.spent)}::jsonb`;
  return {
    process_id: processId,
    stage,
    since,
    previous,
    spent,
    agreed_of_age_on: agreedOfAgeOn,
    version,
    updated_at: at,
  };
}

/** Where each of some cases stands; those that nobody moved yet are missing. */
export async function findStandings(db: Db, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, StandingRow>> {
  const rows = await tables(db)
    .selectFrom('palermo.identification')
    .select(['case_id as caseId', ...standingColumns])
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ caseId, ...row }) => [caseId, row]));
}

/** Where a case stands; undefined when nobody moved it yet. Locked, so that two people do not move it at once, on wish. */
export async function findStanding(
  db: Db,
  caseId: CaseId,
  { toMove = false }: { readonly toMove?: boolean } = {},
): Promise<StandingRow | undefined> {
  const query = tables(db)
    .selectFrom('palermo.identification')
    .select([...standingColumns])
    .where('case_id', '=', caseId);
  return (toMove ? query.forUpdate() : query).executeTakeFirst();
}

/** Writes where a case stands for the first time; gives false when somebody else did so meanwhile. */
export async function insertStanding(db: Db, caseId: CaseId, written: WrittenStanding): Promise<boolean> {
  const row = await tables(db)
    .insertInto('palermo.identification')
    .values({ case_id: caseId, ...rowOf(written) })
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .returning('case_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes where a case stands now. */
export async function updateStanding(db: Db, caseId: CaseId, written: WrittenStanding): Promise<void> {
  await tables(db).updateTable('palermo.identification').set(rowOf(written)).where('case_id', '=', caseId).execute();
}

/** Keeps a process under its hash, so that histories are read with what was in force. */
export async function keepProcess(
  db: Db,
  row: { readonly id: string; readonly packId: string; readonly packVersion: string; readonly process: string },
): Promise<void> {
  await tables(db)
    .insertInto('palermo.identification_process')
    .values({ id: row.id, pack_id: row.packId, pack_version: row.packVersion, process: row.process })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** A process that cases moved by. */
export async function findProcess(
  db: Db,
  id: string,
): Promise<{ packId: string; packVersion: string; process: string } | undefined> {
  return tables(db)
    .selectFrom('palermo.identification_process')
    .select(['pack_id as packId', 'pack_version as packVersion', 'process'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export interface OpinionRow {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly opinion: 'victim' | 'notVictim' | 'abstains';
  readonly at: Date;
  readonly sealed: Buffer;
}

/** What the members of a panel said in one round. */
export async function findOpinions(
  db: Db,
  caseId: CaseId,
  { panel, round }: { readonly panel: string; readonly round: number },
): Promise<OpinionRow[]> {
  return tables(db)
    .selectFrom('palermo.panel_opinion')
    .select(['id', 'organisation_id as organisationId', 'opinion', 'at', 'sealed'])
    .where('case_id', '=', caseId)
    .where('panel', '=', panel)
    .where('round', '=', round)
    .orderBy('at')
    .execute();
}

/** Writes an opinion; false when the organisation has given one in this round. */
export async function insertOpinion(
  db: Db,
  row: OpinionRow & {
    readonly caseId: CaseId;
    readonly accountId: AccountId;
    readonly panel: string;
    readonly round: number;
  },
): Promise<boolean> {
  const inserted = await tables(db)
    .insertInto('palermo.panel_opinion')
    .values({
      id: row.id,
      case_id: row.caseId,
      panel: row.panel,
      round: row.round,
      organisation_id: row.organisationId,
      account_id: row.accountId,
      at: row.at,
      opinion: row.opinion,
      sealed: row.sealed,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'panel', 'round', 'organisation_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Does what time does to deadlines; gives how many releases were seen to end. */
export async function keepDeadlineRows(db: Db, at: Date): Promise<number> {
  const answer = await sql<{ count: number }>`select wall.keep_deadlines(${at}) as count`.execute(db);
  return answer.rows[0]?.count ?? 0;
}
