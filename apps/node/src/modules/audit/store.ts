// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { sql, type Kysely } from 'kysely';
import type { AccountId, OrganisationId } from '@palermo/contract';
import type { Db } from '../../kernel/use-case.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { AuditHead, AuditRow } from './entry.ts';

/** A type alias and not an interface, because Kysely wants an index signature. */
type AuditTables = {
  'palermo.audit_entry': {
    sequence: number;
    at: Date;
    action: string;
    result: 'done' | 'refused';
    duty: string | null;
    account_id: AccountId | null;
    organisation_id: OrganisationId | null;
    purpose: string | null;
    subject_kind: string | null;
    subject_ids: string[];
    body: string;
    previous_hash: Buffer;
    hash: Buffer;
  };
  'palermo.audit_head': { single: boolean; sequence: number; hash: Buffer };
  'palermo.audit_checkpoint': {
    size: number;
    at: Date;
    head_hash: Buffer;
    tree_root: Buffer;
    key_id: string;
    signature: Buffer;
  };
};

function tablesOf(db: Db): Kysely<AuditTables> {
  return db.withTables<AuditTables>();
}

/** Whole rows after a sequence, for checking them. For the keeper, who reads all of them. */
export function readRows(db: Db, { after, limit }: { after: number; limit: number }): Promise<AuditRow[]> {
  return tablesOf(db)
    .selectFrom('palermo.audit_entry')
    .select([
      'sequence',
      sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('at'),
      'action',
      'result',
      'duty',
      'account_id as accountId',
      'organisation_id as organisationId',
      'purpose',
      'subject_kind as subjectKind',
      'subject_ids as subjectIds',
      'body',
      'previous_hash as previousHash',
      'hash',
    ])
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(limit)
    .execute();
}

/** Hashes alone, for rebuilding the tree. */
export function readHashes(
  db: Db,
  { after, until, limit }: { after: number; until: number; limit: number },
): Promise<{ sequence: number; hash: Buffer }[]> {
  return tablesOf(db)
    .selectFrom('palermo.audit_entry')
    .select(['sequence', 'hash'])
    .where('sequence', '>', after)
    .where('sequence', '<=', until)
    .orderBy('sequence')
    .limit(limit)
    .execute();
}

export function readHead(db: Db): Promise<AuditHead | undefined> {
  return tablesOf(db).selectFrom('palermo.audit_head').select(['sequence', 'hash']).executeTakeFirst();
}

function selectCheckpoints(db: Db) {
  return tablesOf(db)
    .selectFrom('palermo.audit_checkpoint')
    .select([
      'size',
      sql<string>`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as('at'),
      'head_hash as headHash',
      'tree_root as treeRoot',
      'key_id as keyId',
      'signature',
    ]);
}

export function readCheckpoints(db: Db): Promise<Checkpoint[]> {
  return selectCheckpoints(db).orderBy('size').execute();
}

export function findLastCheckpoint(db: Db): Promise<Checkpoint | undefined> {
  return selectCheckpoints(db).orderBy('size', 'desc').limit(1).executeTakeFirst();
}

/** Stores a checkpoint; false when there is one of this size. */
export async function insertCheckpoint(db: Db, checkpoint: Checkpoint): Promise<boolean> {
  const done = await tablesOf(db)
    .insertInto('palermo.audit_checkpoint')
    .values({
      size: checkpoint.size,
      at: new Date(checkpoint.at),
      head_hash: checkpoint.headHash,
      tree_root: checkpoint.treeRoot,
      key_id: checkpoint.keyId,
      signature: checkpoint.signature,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export interface EntryFilter {
  readonly action?: string | undefined;
  readonly accountId?: AccountId | undefined;
  readonly subjectId?: string | undefined;
  /** First and last day, UTC. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export type ListedEntry = Pick<
  AuditTables['palermo.audit_entry'],
  | 'sequence'
  | 'at'
  | 'action'
  | 'result'
  | 'account_id'
  | 'organisation_id'
  | 'purpose'
  | 'subject_kind'
  | 'subject_ids'
  | 'body'
>;

/** Entries before a sequence, the newest first, of those that the actor may read. */
export function listEntryRows(
  db: Db,
  filter: EntryFilter,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<ListedEntry[]> {
  let query = tablesOf(db)
    .selectFrom('palermo.audit_entry')
    .select([
      'sequence',
      'at',
      'action',
      'result',
      'account_id',
      'organisation_id',
      'purpose',
      'subject_kind',
      'subject_ids',
      'body',
    ]);
  if (before !== undefined) query = query.where('sequence', '<', before);
  if (filter.action !== undefined) query = query.where('action', '=', filter.action);
  if (filter.accountId !== undefined) query = query.where('account_id', '=', filter.accountId);
  if (filter.subjectId !== undefined) query = query.where(sql<boolean>`subject_ids @> ${[filter.subjectId]}::uuid[]`);
  if (filter.from !== undefined) query = query.where('at', '>=', new Date(`${filter.from}T00:00:00Z`));
  if (filter.until !== undefined) query = query.where('at', '<', dayAfter(filter.until));
  return query.orderBy('sequence', 'desc').limit(limit).execute();
}

function dayAfter(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
}
