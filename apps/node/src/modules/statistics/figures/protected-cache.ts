// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash, randomUUID } from 'node:crypto';
import { protectCube, type CubeMemory, type CubeOptions, type ProtectedCube } from '@palermo/evidence';

/** Values kept until their weight together exceeds a most; those asked for longest ago go first. */
export interface RecentValues<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, weight: number): void;
}

export function createRecentValues<Value>(weightMax: number): RecentValues<Value> {
  const kept = new Map<string, { value: Value; weight: number }>();
  let weight = 0;
  return {
    get(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    set(key, value, own) {
      weight += own - (kept.get(key)?.weight ?? 0);
      kept.delete(key);
      kept.set(key, { value, weight: own });
      for (const [oldest, { weight: freed }] of kept) {
        if (weight <= weightMax) break;
        kept.delete(oldest);
        weight -= freed;
      }
    },
  };
}

/** Cells of protected tables kept in memory; each takes some tens of bytes. */
const cellsKept = 3_000_000;

/** `protectCube`, remembering what it gave: it depends on nothing but the counts, and those of the states before. */
export function createProtector(): (options: CubeOptions) => ProtectedCube {
  const kept = createRecentValues<ProtectedCube>(cellsKept);
  const keys = new WeakMap<CubeMemory, string>();
  return ({ earlier, ...options }) => {
    const before = earlier && [keys.get(earlier.memory) ?? randomUUID(), earlier.categories];
    const key = createHash('sha256')
      .update(JSON.stringify([options, before]))
      .digest('base64');
    const known = kept.get(key);
    if (known) return known;
    const cube = protectCube(earlier ? { ...options, earlier } : options);
    if (cube.memory) keys.set(cube.memory, key);
    kept.set(key, cube, cellsOf(options));
    return cube;
  };
}

/** Cells of a table and all its margins. */
export function cellsOf({ dimensions }: Pick<CubeOptions, 'dimensions'>): number {
  return dimensions.reduce((product, { size, coarser }) => product * (1 + size + (coarser?.size ?? 0)), 1);
}
