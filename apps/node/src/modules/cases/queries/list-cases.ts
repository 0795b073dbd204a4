// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  inputOf,
  listCases as endpoint,
  type AccountId,
  type CaseId,
  type CaseListFilter,
  type CaseListItem,
} from '@palermo/contract';
import type { FieldValues } from '@palermo/terms';
import type { z } from 'zod';
import type { AccountActor } from '../../../kernel/actor.ts';
import { readCursor, writeCursor } from '../../../kernel/paging.ts';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations } from '../../access/index.ts';
import { mayReadCases } from '../policy.ts';
import { presentListItem } from '../present.ts';
import { openFacts, unwrapPersonKey } from '../sealed-facts.ts';
import { findFactsOfMany } from '../store.ts';
import { countCaseRows, findCaseRows, type CaseRowListed } from '../store-list.ts';

/** Above this many, a list says "more than" instead of a number. */
const countMost = 10_000;

/** One page of the cases that the actor may see, with the names released to it. */
export const listCases = defineQuery({
  name: 'cases.list',
  input: inputOf(endpoint),
  policy: mayReadCases,
  async run(scope, { after, limit, worker, ...rest }) {
    const filter = { ...rest, worker: workerOf(scope, worker) };
    const start = after === undefined ? undefined : (readCursor(after, 2) as [string, string]);
    if (start) checkCursor(start, filter.sort);
    const rows = await findCaseRows(scope.db, filter, { after: start, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const counted = await countCaseRows(scope.db, filter, countMost + 1);
    return {
      cases: await describeRows(scope, page),
      next: rows.length > limit && last ? writeCursor([last.sortKey, last.caseId]) : null,
      count: counted > countMost ? null : counted,
      countAtLeast: Math.min(counted, countMost),
    };
  },
  audit: ({ after: _after, limit: _limit, ...filter }, { cases }) => ({
    purpose: 'overview',
    subjectKind: 'case',
    subjectIds: cases.flatMap(({ id, name }) => (name === null ? [] : [id])),
    details: filter,
  }),
});

/** The account that a filter means: null for nobody, undefined where it does not say. */
function workerOf({ actor }: Scope, worker: CaseListFilter['worker']): AccountId | null | undefined {
  if (worker === 'me') return (actor as AccountActor).accountId;
  return worker === 'nobody' ? null : worker;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A cursor of another sort order, or one that somebody made up, is refused before the database sees it. */
function checkCursor([sortKey, caseId]: readonly [string, string], sort: string): void {
  const dated = sort === 'reference' || /^\d{4}-\d{2}-\d{2}/.test(sortKey);
  if (!uuid.test(caseId) || !dated || (sort !== 'reference' && Number.isNaN(Date.parse(sortKey)))) readCursor('', 2);
}

/** Lines of a list with the names that may be read, opened together. */
export async function describeRows(
  scope: Scope,
  rows: readonly CaseRowListed[],
): Promise<z.output<typeof CaseListItem>[]> {
  const identities = await findIdentities(scope, rows);
  const holders = await findOrganisations(scope, [...new Set(rows.map(({ holderId }) => holderId))]);
  const workers = await findAccountNames(
    scope,
    rows.flatMap(({ workerId }) => (workerId === null ? [] : [workerId])),
  );
  return rows.map((row) =>
    presentListItem(row, identities.get(row.caseId), {
      holder: holders.get(row.holderId)?.name ?? '',
      worker: row.workerId === null ? undefined : workers.get(row.workerId),
    }),
  ) as z.output<typeof CaseListItem>[];
}

/** The identity facts of the cases whose identity is released to the actor. */
export async function findIdentities(
  { db, keyring }: Scope,
  rows: readonly CaseRowListed[],
): Promise<Map<CaseId, FieldValues>> {
  const readable = rows.filter(({ dataClasses }) => dataClasses.includes('identity')).map(({ caseId }) => caseId);
  const facts = await findFactsOfMany(db, readable, 'identity');
  return new Map(
    facts.map(({ caseId, personId, wrapped, sealed }) => {
      const key = unwrapPersonKey(keyring, personId, wrapped);
      return [caseId, openFacts(keyring, key, caseId, [{ dataClass: 'identity', sealed }])];
    }),
  );
}
