// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getLedgerEntry as getEndpoint, inputOf, listLedgerEntries as listEndpoint } from '@palermo/contract';
import { hasRole } from '../../../../kernel/actor.ts';
import { readCursor, writeCursor } from '../../../../kernel/paging.ts';
import { AppError } from '../../../../kernel/errors.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { findAccountNames } from '../../../access/index.ts';
import { writeAmount } from '../../money.ts';
import { mayReadFund } from '../../policy.ts';
import { findEntries, findLines } from '../../store-ledger.ts';
import { describeEntries, getEntryRow, mayBeReversed } from '../describe-entry.ts';

/** Reads a place among numbered rows. Throws `request.invalid`. */
export function readNumberCursor(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  const number = Number(readCursor(cursor, 1)[0]);
  if (!Number.isSafeInteger(number)) throw new AppError('request.invalid');
  return number;
}

/** Entries of the ledger, newest first. */
export const listLedgerEntries = defineQuery({
  name: 'fund.listEntries',
  input: inputOf(listEndpoint),
  policy: mayReadFund,
  async run(scope, { after, limit, ...filter }) {
    const rows = await findEntries(scope.db, filter, { below: readNumberCursor(after), limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      entries: await describeEntries(scope, page),
      next: rows.length > page.length && last ? writeCursor([last.number]) : null,
    };
  },
  audit: 'none',
});

/** One entry with its lines. */
export const getLedgerEntry = defineQuery({
  name: 'fund.readEntry',
  input: inputOf(getEndpoint),
  policy: mayReadFund,
  async run(scope, { entryId }) {
    const row = await getEntryRow(scope, entryId);
    const [entry] = await describeEntries(scope, [row]);
    if (!entry) throw new AppError('record.not-found');
    const names = await findAccountNames(scope, [row.postedBy]);
    const lines = await findLines(scope.db, [entryId]);
    return {
      ...entry,
      lines: lines.map(({ account, currency, earmark, amount }) => ({
        account,
        currency,
        earmark,
        amount: writeAmount(amount, currency),
      })),
      postedBy: names.get(row.postedBy) ?? null,
      canReverse: hasRole(scope.actor, 'grantsOfficer') && mayBeReversed(row),
    };
  },
  audit: 'none',
});
