// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '@palermo/terms';
import { applyChanges, sameValue } from '../facts.ts';
import { changedSinceImport, mergeRow } from './merge-row.ts';

const here = (changed: Record<string, FieldValue> = {}) => new Map(Object.entries(changed));

describe('mergeRow', () => {
  it('takes what the source changed', () => {
    expect(mergeRow({ sex: 'female' }, { sex: 'male', ageYears: 20 }, here())).toEqual({
      applied: [
        { key: 'sex', from: 'female', to: 'male' },
        { key: 'ageYears', from: null, to: 20 },
      ],
      conflicts: [],
    });
  });

  it('keeps what people changed and the source did not', () => {
    expect(mergeRow({ ageYears: 22 }, { ageYears: 20 }, here({ ageYears: 20 }))).toEqual({
      applied: [],
      conflicts: [],
    });
  });

  it('names what both changed', () => {
    expect(mergeRow({ ageYears: 22 }, { ageYears: 25 }, here({ ageYears: 20 }))).toEqual({
      applied: [],
      conflicts: [{ key: 'ageYears', from: 22, to: 25 }],
    });
  });

  it('never loses a value of the case, and takes or names every value of the row that is new', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom<FieldValue>('x', 'y', 1, true));
    fc.assert(
      fc.property(values, values, values, (present, row, given) => {
        const { applied, conflicts } = mergeRow(present, row, here(given));
        const after = applyChanges(present, applied);
        for (const key of Object.keys(present)) {
          if (!applied.some((change) => change.key === key)) expect(after[key]).toEqual(present[key]);
        }
        for (const [key, value] of Object.entries(row)) {
          const named = conflicts.some((conflict) => conflict.key === key);
          const kept = sameValue(given[key], value) && key in given;
          expect(named || kept || sameValue(after[key], value)).toBe(true);
        }
      }),
      { seed: 2026, numRuns: 500 },
    );
  });
});

describe('changedSinceImport', () => {
  const change = (key: string, from: FieldValue, to: FieldValue) => ({ key, from, to });

  it('gives what the source had given before people changed it, the first time', () => {
    const versions = [
      { version: 2, changes: [change('a', 1, 2)] },
      { version: 3, changes: [change('a', 2, 3), change('b', null, 'x')] },
    ];
    expect([...changedSinceImport(versions, new Set())]).toEqual([
      ['a', 1],
      ['b', null],
    ]);
  });

  it('forgets what people changed before an import set the field again', () => {
    const versions = [
      { version: 2, changes: [change('a', 1, 2)] },
      { version: 3, changes: [change('a', 2, 5)] },
    ];
    expect([...changedSinceImport(versions, new Set([3]))]).toEqual([]);
  });
});
