// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getDuplicate as endpoint, inputOf, type DuplicateSide, type FieldValuesOnWire } from '@palermo/contract';
import { fieldsOf, type FieldValues } from '@palermo/terms';
import { defineQuery, type Scope } from '../../../../kernel/use-case.ts';
import { findAccountNames, findOrganisations, getNodeSettings } from '../../../access/index.ts';
import { formOf } from '../../case-form.ts';
import { mayEditCases } from '../../policy.ts';
import { presentListItem } from '../../present.ts';
import { findDecision, findPair } from '../../store-duplicates.ts';
import { presentPair } from '../case-pair.ts';
import { weightsOf, type OpenedIdentity } from '../compare-cases.ts';
import { openPair } from '../open-pair.ts';

/** Two cases side by side, compared anew. Both identities are opened, and the audit keeps that they were. */
export const getDuplicate = defineQuery({
  name: 'cases.compareCases',
  input: inputOf(endpoint),
  policy: mayEditCases,
  async run(scope, { one, other }) {
    const weights = await weightsOf(scope);
    const { pair, sides } = await openPair(scope, { one, other }, weights);
    const kept = await findPair(scope.db, pair);
    const decided = kept?.decision ? await findDecision(scope.db, pair) : undefined;
    const names = decided ? await findAccountNames(scope, [decided.by]) : undefined;
    return {
      ...presentPair({ ...pair, decision: kept?.decision ?? null }, weights),
      sides: [await presentSide(scope, sides[0]), await presentSide(scope, sides[1])] as [DuplicateSide, DuplicateSide],
      decidedBy: (decided && names?.get(decided.by)) ?? null,
      decidedAt: decided?.at.toISOString() ?? null,
    };
  },
  audit: (_input, { one, other, probability }) => ({
    purpose: 'dataQuality',
    subjectKind: 'case',
    subjectIds: [one, other],
    details: { probability },
  }),
});

/** The fields of a case that two are compared by: those of identity, and no others. */
async function presentSide(scope: Scope, { row, values }: OpenedIdentity): Promise<DuplicateSide> {
  const holders = await findOrganisations(scope, [row.holderId]);
  const { sections } = formOf((await getNodeSettings(scope)).pack);
  const known = fieldsOf(sections).filter(({ dataClass }) => dataClass === 'identity');
  const item = presentListItem(row, values, { holder: holders.get(row.holderId)?.name ?? '', worker: undefined });
  return {
    ...item,
    values: pick(
      values,
      known.map(({ key }) => key),
    ),
  } as DuplicateSide;
}

function pick(values: FieldValues, keys: readonly string[]): FieldValuesOnWire {
  const picked = keys.flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [[key, Array.isArray(value) ? [...value] : value]];
  });
  return Object.fromEntries(picked) as FieldValuesOnWire;
}
