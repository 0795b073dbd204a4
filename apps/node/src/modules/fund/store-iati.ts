// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { AccountId, ContributorKind, EntryKind, GrantId } from '@palermo/contract';
import { sql } from 'kysely';
import type { Db } from '../../kernel/use-case.ts';

export interface ToldEntry {
  readonly number: number;
  /** The kind of entry; of a reversal the kind of what it takes back. */
  readonly kind: EntryKind;
  readonly on: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly contributor: string | null;
  readonly contributorKind: ContributorKind | null;
  readonly grantId: GrantId | null;
}

/** The first line of every entry of a contribution or of a grant that may be told, in the order of the ledger. */
export async function findToldEntries(db: Db): Promise<ToldEntry[]> {
  const answer = await sql<Omit<ToldEntry, 'amount'> & { amount: string }>`
    select e.number, coalesce(r.kind, e.kind) as kind, e.dated_on as "on", l.currency, l.amount::text as amount,
      c.contributor, c.kind as "contributorKind", e.grant_id as "grantId"
    from palermo.fund_entry e join palermo.fund_line l on l.entry_id = e.id and l.line = 1
      left join palermo.fund_entry r on r.id = e.reverses
      left join palermo.fund_contribution c on c.id = e.contribution_id
      left join palermo.fund_grant g on g.id = e.grant_id
    where c.id is not null or g.public order by e.number`.execute(db);
  return answer.rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
}

export interface PublicationRow {
  readonly publishedAt: Date;
  readonly activities: number;
  readonly sha256: string;
}

const columns = sql`published_at as "publishedAt", activities, encode(sha256, 'hex') as sha256`;

export async function findLastPublication(db: Db): Promise<PublicationRow | undefined> {
  const answer = await sql<PublicationRow>`select ${columns} from palermo.fund_publication
    order by published_at desc, id desc limit 1`.execute(db);
  return answer.rows[0];
}

/** The file that was published last. */
export async function findPublishedFile(db: Db): Promise<Buffer | undefined> {
  const answer = await sql<{ content: Buffer }>`select content from palermo.fund_publication
    order by published_at desc, id desc limit 1`.execute(db);
  return answer.rows[0]?.content;
}

interface NewPublication {
  readonly id: string;
  readonly at: Date;
  readonly by: AccountId;
  readonly activities: number;
  readonly content: Buffer;
}

export async function insertPublication(db: Db, { id, at, by, activities, content }: NewPublication): Promise<void> {
  await sql`insert into palermo.fund_publication (id, published_at, published_by, activities, content, sha256)
    values (${id}, ${at}, ${by}, ${activities}, ${content}, sha256(${content}))`.execute(db);
}
