// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { inputOf, searchCases as endpoint, type CaseId } from '@palermo/contract';
import { defineQuery, type Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { formOf } from '../case-form.ts';
import { readReference } from '../case-file.ts';
import { nameLookup, nameScore } from '../name-search.ts';
import { mayReadCases } from '../policy.ts';
import { findByNameKeys, findRowByReference, findRowsByIds } from '../store-list.ts';
import { findKeptFiles } from '../store-merges.ts';
import { describeRows, findIdentities } from './list-cases.ts';

/** Index rows read at most, cases opened for comparison at most, matches shown at most, and the least likeness shown. */
const rowsMax = 5000;
const candidatesMax = 200;
const matchesMax = 25;
const scoreMin = 0.5;

/** Finds cases by reference, or by a name in any spelling, order or script. */
export const searchCases = defineQuery({
  name: 'cases.search',
  input: inputOf(endpoint),
  policy: mayReadCases,
  async run(scope, { text, birthYear }) {
    const reference = readReference(text);
    const row = reference === undefined ? undefined : await findRowByReference(scope.db, reference);
    if (row) {
      const [item] = await describeRows(scope, [row]);
      return { matches: item ? [{ ...item, score: 1, matchedBy: 'reference' as const }] : [], more: false };
    }
    return searchByName(scope, text, birthYear);
  },
  audit: ({ purpose }, { matches }) => ({
    purpose,
    subjectKind: 'case',
    subjectIds: matches.map(({ id }) => id),
    details: { matches: matches.length },
  }),
});

async function searchByName(scope: Scope, text: string, birthYear: number | undefined) {
  const { pack } = await getNodeSettings(scope);
  const { fields } = formOf(pack);
  const keys = nameLookup(scope.keyring, text, birthYear);
  const found = await findByNameKeys(scope.db, keys, { rowsMax, casesMax: candidatesMax });
  const ids = found.map(({ caseId }) => caseId);
  // Who is looked for may be known by a name of a file that is part of another: the one that stands for it is shown.
  const kept = await findKeptFiles(scope.db, ids);
  const named = await findRowsByIds(scope.db, [...new Set([...ids, ...kept.values()])], { alsoMerged: true });
  const identities = await findIdentities(scope, named);
  const scores = new Map<CaseId, number>();
  for (const { caseId } of named) {
    const shownAs = kept.get(caseId) ?? caseId;
    const score = nameScore(text, fields, identities.get(caseId) ?? {});
    scores.set(shownAs, Math.max(score, scores.get(shownAs) ?? 0));
  }
  const scored = named
    .filter(({ caseId }) => !kept.has(caseId))
    .map((row) => ({ row, score: scores.get(row.caseId) ?? 0 }))
    .filter(({ score }) => score >= scoreMin)
    .toSorted((one, other) => other.score - one.score || one.row.reference.localeCompare(other.row.reference));
  const shown = scored.slice(0, matchesMax);
  const items = await describeRows(
    scope,
    shown.map(({ row }) => row),
  );
  const cut = scored.length > shown.length || found.length === candidatesMax || (found[0]?.rowCount ?? 0) >= rowsMax;
  return {
    matches: items.map((item, index) => ({
      ...item,
      score: Math.round((shown[index]?.score ?? 0) * 100) / 100,
      matchedBy: 'name' as const,
    })),
    more: cut,
  };
}
