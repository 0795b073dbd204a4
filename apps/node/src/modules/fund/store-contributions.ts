// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ContributionId, ContributorKind } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface ContributionRow {
  readonly id: ContributionId;
  readonly contributor: string;
  readonly kind: ContributorKind;
  readonly country: string | null;
  readonly currency: string;
  readonly earmark: string;
  readonly pledgedOn: string;
  readonly note: string | null;
  readonly acknowledgedOn: string | null;
  readonly version: number;
}

const columns = sql`id, contributor, kind, country, currency, earmark, pledged_on as "pledgedOn", note,
  acknowledged_on as "acknowledgedOn", version`;

/** Contributions, newest first, after a place where one is given. */
export async function findContributions(
  db: Db,
  { after, limit }: { readonly after: readonly [day: string, id: string] | null; readonly limit: number },
): Promise<ContributionRow[]> {
  const onwards = after === null ? sql`` : sql`where (pledged_on, id) < (${after[0]}::date, ${after[1]}::uuid)`;
  const answer = await sql<ContributionRow>`select ${columns} from palermo.fund_contribution ${onwards}
    order by pledged_on desc, id desc limit ${limit}`.execute(db);
  return answer.rows;
}

export async function findContribution(db: Db, id: ContributionId): Promise<ContributionRow | undefined> {
  const answer = await sql<ContributionRow>`select ${columns} from palermo.fund_contribution where id = ${id}`.execute(
    db,
  );
  return answer.rows[0];
}

interface NewContribution extends Omit<ContributionRow, 'acknowledgedOn' | 'version'> {
  readonly by: AccountId;
  readonly at: Date;
}

export async function insertContribution(db: Db, row: NewContribution): Promise<void> {
  await sql`insert into palermo.fund_contribution
      (id, contributor, kind, country, currency, earmark, pledged_on, note, recorded_by, recorded_at)
    values (${row.id}, ${row.contributor}, ${row.kind}, ${row.country}, ${row.currency}, ${row.earmark}, ${row.pledgedOn},
      ${row.note}, ${row.by}, ${row.at})`.execute(db);
}

interface Acknowledgement {
  readonly id: ContributionId;
  readonly version: number;
  readonly on: string;
  readonly by: AccountId;
}

/** False when somebody changed the contribution meanwhile. */
export async function markAcknowledged(db: Db, { id, version, on, by }: Acknowledgement): Promise<boolean> {
  const answer = await sql`update palermo.fund_contribution
    set acknowledged_on = ${on}, acknowledged_by = ${by}, version = version + 1
    where id = ${id} and version = ${version}`.execute(db);
  return (answer.numAffectedRows ?? 0n) > 0n;
}
