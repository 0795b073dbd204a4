// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { CaseId, inputOf, listDuplicates as endpoint } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import { readCursor, writeCursor } from '../../../../kernel/paging.ts';
import { defineQuery } from '../../../../kernel/use-case.ts';
import { mayEditCases } from '../../policy.ts';
import { countPairs, findPairs } from '../../store-duplicates.ts';
import { findSearch } from '../../store-duplicate-search.ts';
import { presentPair } from '../case-pair.ts';
import { weightsOf } from '../compare-cases.ts';
import { presentSearch } from '../duplicate-search.ts';

/** One page of pairs of the organisation, without names, and how far its search is. */
export const listDuplicates = defineQuery({
  name: 'cases.listDuplicates',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { decision, after, limit }) {
    const { db } = scope;
    const page = { after: after === undefined ? undefined : readPlace(after), limit: limit + 1 };
    const found = await findPairs(db, decision === 'open' ? null : decision, page);
    const rows = found.slice(0, limit);
    const weights = await weightsOf(scope);
    const last = rows.at(-1);
    const search = await findSearch(db);
    return {
      pairs: rows.map((row) => presentPair(row, weights)),
      next: found.length > limit && last ? writeCursor([last.probability, last.one, last.other]) : null,
      counts: await countPairs(db),
      search: search ? presentSearch(search) : null,
    };
  },
  audit: 'none',
});

function readPlace(after: string): [string, string, string] {
  const [probability = '', one = '', other = ''] = readCursor(after, 3);
  const sound = Number.isFinite(Number(probability)) && probability.trim() !== '';
  if (!sound || !CaseId.safeParse(one).success || !CaseId.safeParse(other).success)
    throw new AppError('request.invalid');
  return [probability, one, other];
}
