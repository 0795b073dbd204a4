// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, it } from 'vitest';
import { inBatches, readAhead } from './read-ahead.ts';

interface Source {
  asked: number;
  closed: boolean;
}

async function* numbers(source: Source, end: number): AsyncGenerator<number, void, undefined> {
  try {
    for (let number = 1; number <= end; number += 1) {
      source.asked = number;
      yield number;
    }
    if (end === 3) throw new Error('the third is the last');
  } finally {
    source.closed = true;
  }
}

it('gives every item once, in order, in batches whose last may be shorter', async () => {
  const source = { asked: 0, closed: false };
  expect(await Array.fromAsync(readAhead(inBatches(numbers(source, 7), 3)))).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
});

it('is one item ahead and no more', async () => {
  const source = { asked: 0, closed: false };
  for await (const item of readAhead(numbers(source, 10))) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(source.asked - item).toBeLessThanOrEqual(1);
    if (item === 5) break;
  }
  expect(source.closed).toBe(true);
});

it('throws a fault where the item is waited for', async () => {
  const seen: number[] = [];
  const read = async (): Promise<void> => {
    for await (const item of readAhead(numbers({ asked: 0, closed: false }, 3))) seen.push(item);
  };
  await expect(read()).rejects.toThrow('the third is the last');
  expect(seen).toEqual([1, 2, 3]);
});
