// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EntryKind, LedgerEntry, LedgerEntryId } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { grantReference } from '../grants/reference.ts';
import { writeAmount } from '../money.ts';
import { findEntry, findLines, type EntryLine, type EntryRow } from '../store-ledger.ts';

/** Entries that are taken back by themselves; what belongs to an agreement ends with its grant. */
const reversible: readonly EntryKind[] = [
  'pledge',
  'pledgeRelease',
  'receipt',
  'conversion',
  'charge',
  'disbursement',
  'return',
];

export function mayBeReversed({ kind, reversedBy, grantClosed }: EntryRow): boolean {
  return reversible.includes(kind) && reversedBy === null && !grantClosed;
}

/** An entry of the ledger. Throws `record.not-found`. */
export async function getEntryRow({ db }: Scope, id: LedgerEntryId): Promise<EntryRow> {
  const row = await findEntry(db, id);
  if (!row) throw new AppError('record.not-found');
  return row;
}

export async function describeEntries({ db }: Scope, rows: readonly EntryRow[]): Promise<LedgerEntry[]> {
  const lines = Map.groupBy(
    await findLines(
      db,
      rows.map(({ id }) => id),
    ),
    ({ entryId }) => entryId,
  );
  return rows.map((row) => presentEntry(row, lines.get(row.id) ?? []));
}

export async function describeEntry(scope: Scope, id: LedgerEntryId): Promise<LedgerEntry> {
  const [entry] = await describeEntries(scope, [await getEntryRow(scope, id)]);
  if (!entry) throw new AppError('record.not-found');
  return entry;
}

function presentEntry(row: EntryRow, lines: readonly EntryLine[]): LedgerEntry {
  const first = [...Map.groupBy(lines, ({ currency }) => currency).values()].flatMap(([line]) => (line ? [line] : []));
  const { contributionId, contributor, grantId, grantNumber, grantYear, grantTitle } = row;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    on: row.on,
    memo: row.memo,
    contribution: contributionId === null ? null : { id: contributionId, contributor: contributor ?? '' },
    grant:
      grantId === null
        ? null
        : { id: grantId, reference: grantReference(grantNumber ?? 0, grantYear ?? 0), title: grantTitle ?? '' },
    amounts: first.map(({ currency, amount }) => ({ currency, amount: writeAmount(amount, currency) })),
    reverses: row.reverses,
    reversedBy: row.reversedBy,
    postedAt: row.postedAt.toISOString(),
  };
}
