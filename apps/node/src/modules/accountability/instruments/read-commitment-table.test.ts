// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { findCommitmentColumns, readCommitmentTable } from './read-commitment-table.ts';

const columns = findCommitmentColumns(['id', 'Pillar', 'para_approx', 'paraphrase', 'possible_evidence']);
const row = (number: number, values: Record<string, string>) => ({
  number,
  values: {
    id: `A-${number}`,
    Pillar: 'Protection',
    para_approx: '12',
    paraphrase: 'Words',
    possible_evidence: '',
    ...values,
  },
});

test('every row is taken or reported with its number and its fault', () => {
  const read = readCommitmentTable(columns ?? new Map(), [
    row(2, {}),
    row(3, { id: 'A-2' }),
    row(4, { id: 'no code' }),
    row(5, { Pillar: 'policy' }),
    row(6, { paraphrase: '' }),
    row(7, { paraphrase: 'x'.repeat(1001) }),
  ]);
  expect(read.commitments).toEqual([
    {
      code: 'A-2',
      pillar: 'protection',
      reference: 'paragraph 12, approximate',
      paraphrase: { en: 'Words' },
      evidence: null,
      verified: false,
    },
  ]);
  expect(read.rejected.map(({ row: number, fault }) => [number, fault])).toEqual([
    [3, 'codeTwice'],
    [4, 'code'],
    [5, 'pillar'],
    [6, 'paraphrase'],
    [7, 'tooLong'],
  ]);
  expect(read.rows).toBe(read.commitments.length + read.rejected.length);
});

test('a table without code, pillar or words is none', () => {
  expect(findCommitmentColumns(['id', 'paraphrase'])).toBeUndefined();
});
