// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where two results differ: the place, and what stands there. */
export interface Difference {
  readonly place: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Machines round the last digits of logarithms differently; beyond this share numbers differ. */
const roundingMax = 1e-9;

/** Finds the places in which two results differ, texts exactly, numbers beyond rounding. */
export function findDifferences(before: unknown, after: unknown, place = ''): Difference[] {
  if (typeof before === 'number' && typeof after === 'number') {
    const size = Math.max(Math.abs(before), Math.abs(after));
    return Math.abs(before - after) <= roundingMax * size ? [] : [{ place, before, after }];
  }
  if (isObject(before) && isObject(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => {
      const inner = Array.isArray(before) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`;
      return findDifferences(before[key], after[key], inner);
    });
  }
  return Object.is(before, after) ? [] : [{ place, before, after }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A value as a sentence can hold it. */
export function shortly(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
