// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { z } from 'zod';
import { AccountId, Cursor } from '@palermo/contract';
import { AppError } from '../../../kernel/errors.ts';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery } from '../../../kernel/use-case.ts';
import type { AuditParts } from '../audit-parts.ts';
import { readsAudit } from '../policy.ts';
import { presentEntry } from '../present.ts';
import { listEntryRows } from '../store.ts';

const pageSize = 50;

/** Makes the query that lists the trail, newest first, page by page. */
export function createListAuditEntries({ directory }: Pick<AuditParts, 'directory'>) {
  return defineQuery({
    name: 'audit.list-entries',
    input: z.object({
      action: z.string().max(80).optional(),
      accountId: AccountId.optional(),
      subjectId: z.uuid().optional(),
      from: z.iso.date().optional(),
      until: z.iso.date().optional(),
      after: Cursor.optional(),
    }),
    policy: readsAudit,
    audit: 'none',
    async run(scope, { after, ...filter }) {
      const before = after === undefined ? undefined : readSequence(after);
      const rows = await listEntryRows(scope.db, filter, { before, limit: pageSize + 1 });
      const page = rows.slice(0, pageSize);
      const last = page.at(-1);
      const names = {
        accounts: await directory.findAccountNames(scope, withoutNulls(page.map((row) => row.account_id))),
        organisations: await directory.findOrganisations(scope, withoutNulls(page.map((row) => row.organisation_id))),
      };
      return {
        entries: page.map((row) => presentEntry(row, names)),
        next: rows.length > pageSize && last !== undefined ? writeCursor([last.sequence]) : null,
      };
    },
  });
}

function readSequence(cursor: string): number {
  const sequence = Number(readCursor(cursor, 1)[0]);
  if (Number.isSafeInteger(sequence)) return sequence;
  throw new AppError('request.invalid', { detail: 'The place where the page starts is not valid.' });
}

function withoutNulls<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null);
}
