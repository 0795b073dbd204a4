// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { compareNames } from '../names/compare-names.ts';
import { editDistanceUnits, jaroWinklerUnits, sharedWordsUnits } from './compare-units.ts';
import type { FieldKind } from './field-kind.ts';
import { poolText, type LinkField, type LinkRecords, type TextPool } from './link-records.ts';

/** The levels of agreement of each kind of field, best first; the last is "differs". */
export const agreementLevels = {
  name: ['same', 'almost the same', 'alike', 'in each other’s place', 'different'],
  text: ['same', 'almost the same', 'alike', 'different'],
  date: ['same', 'one digit off', 'two digits off', 'different'],
  code: ['same', 'one character off', 'two characters off', 'different'],
  number: ['same', 'close', 'different'],
} as const satisfies Readonly<Record<FieldKind, readonly string[]>>;

/** Level of a field that one of the two rows does not fill. */
export const MISSING = 255;

/** Level of names that stand in each other's place. */
export const SWAPPED = 3;

const ALMOST_FROM = 0.92;
const ALIKE_FROM = 0.8;

/** Writes the level of each field for two rows into `levels`. */
export type CompareRecords = (one: number, other: number, levels: Uint8Array) => void;

const CACHE_SIZE = 1 << 15;

/**
 * Makes the comparison of two rows field by field. Keeps the levels of texts compared lately, since blocks bring the
 * same texts together again and again.
 */
export function createComparison({ fields, pools }: LinkRecords): CompareRecords {
  const compared = fields.map((field) => createLevel(field.kind, pools[field.pool]!));
  const columns = fields.map(({ codes }) => codes);
  const partners = fields.flatMap(({ partner }, place) =>
    partner !== undefined && partner > place ? [[place, partner] as const] : [],
  );
  return (one, other, levels) => {
    for (let at = 0; at < columns.length; at++) {
      const a = columns[at]![one]!;
      const b = columns[at]![other]!;
      levels[at] = a === 0 || b === 0 ? MISSING : a === b ? 0 : compared[at]!(a, b);
    }
    for (const [place, partner] of partners) {
      if (levels[place]! < 2 || levels[partner]! < 2) continue;
      const [a, b, c, d] = [
        columns[place]![one]!,
        columns[place]![other]!,
        columns[partner]![one]!,
        columns[partner]![other]!,
      ];
      if (a === 0 || b === 0 || c === 0 || d === 0) continue;
      if ((a === d || compared[place]!(a, d) <= 1) && (b === c || compared[place]!(b, c) <= 1)) {
        levels[place] = SWAPPED;
        levels[partner] = SWAPPED;
      }
    }
  };
}

type LevelOfCodes = (one: number, other: number) => number;

function createLevel(kind: FieldKind, pool: TextPool): LevelOfCodes {
  const level = rawLevels[kind](pool);
  const canAgree = quickChecks[kind](pool);
  const worst = agreementLevels[kind].length - 1;
  const keys = new Float64Array(CACHE_SIZE);
  const known = new Uint8Array(CACHE_SIZE);
  return (one, other) => {
    const a = Math.min(one, other);
    const b = Math.max(one, other);
    if (!canAgree(a, b)) return worst;
    const key = a * 0x4000000 + b;
    const slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 17;
    if (keys[slot] === key) return known[slot]!;
    keys[slot] = key;
    return (known[slot] = level(a, b));
  };
}

type QuickCheck = (one: number, other: number) => boolean;

/** What rules most pairs of texts out at once, by the letters that each has at all. */
const quickChecks: Readonly<Record<FieldKind, (pool: TextPool) => QuickCheck>> = {
  name: canBeAlike,
  text: canBeAlike,
  date: () => () => true,
  code: canBeNear,
  number: () => () => true,
};

/** One bit for each letter that a text has: letters far apart in the alphabet share none. */
function letterMasks({ units, starts }: TextPool): Uint32Array {
  const masks = new Uint32Array(starts.length - 1);
  for (let code = 0; code < masks.length; code++)
    for (let at = starts[code]!; at < starts[code + 1]!; at++) masks[code]! |= 1 << (units[at]! & 31);
  return masks;
}

/** False only where Jaro–Winkler is below `ALIKE_FROM`: letters that the other text lacks cannot match. */
function canBeAlike(pool: TextPool): QuickCheck {
  const { units, starts, native } = pool;
  const masks = letterMasks(pool);
  const several = Uint8Array.from(masks, (_, code) => (hasSpace(pool, code) ? 1 : 0));
  return (a, b) => {
    if (several[a] === 1 || several[b] === 1 || native.size > 0) return true;
    const [first, second] = [starts[a + 1]! - starts[a]!, starts[b + 1]! - starts[b]!];
    const matches = Math.min(first - bitCount(masks[a]! & ~masks[b]!), second - bitCount(masks[b]! & ~masks[a]!));
    const jaro = (matches / first + matches / second + 1) / 3;
    if (jaro < 0.66) return false;
    let prefix = 0;
    while (prefix < 4 && prefix < first && prefix < second && units[starts[a]! + prefix] === units[starts[b]! + prefix])
      prefix++;
    return jaro + prefix * 0.1 * (1 - jaro) >= ALIKE_FROM - 1e-9;
  };
}

/** False only where more than two edits part the texts: each edit takes at most one letter away and brings one. */
function canBeNear(pool: TextPool): QuickCheck {
  const masks = letterMasks(pool);
  return (a, b) => bitCount(masks[a]! & ~masks[b]!) <= 2 && bitCount(masks[b]! & ~masks[a]!) <= 2;
}

function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const rawLevels: Readonly<Record<FieldKind, (pool: TextPool) => LevelOfCodes>> = {
  name: nameLevel,
  text: textLevel,
  date: dateLevel,
  code:
    ({ units, starts }) =>
    (a, b) => {
      const edits = editDistanceUnits(units, starts[a]!, starts[a + 1]!, starts[b]!, starts[b + 1]!, 2);
      return Math.min(edits, 3);
    },
  number: numberLevel,
};

function nameLevel(pool: TextPool): LevelOfCodes {
  const { units, starts, native } = pool;
  const different = agreementLevels.name.length - 1;
  return (a, b) => {
    const across = native.size > 0 && native.has(a) !== native.has(b);
    let similarity = across
      ? compareNames(native.get(a) ?? poolText(pool, a), native.get(b) ?? poolText(pool, b)).score
      : jaroWinklerUnits(units, starts[a]!, starts[a + 1]!, starts[b]!, starts[b + 1]!);
    if (similarity < ALMOST_FROM && !across && (hasSpace(pool, a) || hasSpace(pool, b)))
      similarity = Math.max(
        similarity,
        sharedWordsUnits(units, starts[a]!, starts[a + 1]!, starts[b]!, starts[b + 1]!, ALMOST_FROM),
      );
    return similarity >= ALMOST_FROM ? 1 : similarity >= ALIKE_FROM ? 2 : different;
  };
}

function textLevel(pool: TextPool): LevelOfCodes {
  const { units, starts } = pool;
  return (a, b) => {
    const [from, to, start, end] = [starts[a]!, starts[a + 1]!, starts[b]!, starts[b + 1]!];
    const spelled = jaroWinklerUnits(units, from, to, start, end);
    if (spelled >= ALMOST_FROM) return 1;
    const shared = hasSpace(pool, a) && hasSpace(pool, b) ? sharedWordsUnits(units, from, to, start, end, 1) : 0;
    if (shared >= 0.8) return 1;
    return spelled >= ALIKE_FROM || shared >= 0.5 ? 2 : 3;
  };
}

function hasSpace({ units, starts }: TextPool, code: number): boolean {
  for (let at = starts[code]!; at < starts[code + 1]!; at++) if (units[at] === 32) return true;
  return false;
}

/** A day and month exchanged count as one digit off; of two dates of different fineness, the coarser is compared. */
function dateLevel({ units, starts }: TextPool): LevelOfCodes {
  return (a, b) => {
    const [from, to, start, end] = [starts[a]!, starts[a + 1]!, starts[b]!, starts[b + 1]!];
    const length = Math.min(to - from, end - start);
    const edits = editDistanceUnits(units, from, from + length, start, start + length, 2);
    if (edits === 0) return 1;
    if (edits > 1 && length === 8 && isExchanged(units, from, start)) return 1;
    return Math.min(edits, 3);
  };
}

function isExchanged(units: Uint16Array, a: number, b: number): boolean {
  for (let at = 0; at < 4; at++) if (units[a + at] !== units[b + at]) return false;
  for (let at = 4; at < 6; at++)
    if (units[a + at] !== units[b + at + 2] || units[a + at + 2] !== units[b + at]) return false;
  return true;
}

/**
 * Close: one off, or (from two digits) one digit off; large numbers and those with decimals also within a hundredth. A year,
 * an age or a house number is not close to one that is ten off.
 */
function numberLevel(pool: TextPool): LevelOfCodes {
  const { units, starts } = pool;
  const values = Float64Array.from({ length: starts.length - 1 }, (_, code) => Number(poolText(pool, code)));
  return (a, b) => {
    const distance = Math.abs(values[a]! - values[b]!);
    const largest = Math.max(Math.abs(values[a]!), Math.abs(values[b]!));
    const measured = largest >= 10_000 || !Number.isInteger(values[a]) || !Number.isInteger(values[b]);
    if ((distance <= 1 && !(measured && largest < 10)) || (measured && distance <= 0.01 * largest)) return 1;
    const [from, to, start, end] = [starts[a]!, starts[a + 1]!, starts[b]!, starts[b + 1]!];
    return to - from >= 2 && end - start >= 2 && editDistanceUnits(units, from, to, start, end, 1) === 1 ? 1 : 2;
  };
}

/** How many levels a field has. */
export function levelCount({ kind }: LinkField): number {
  return agreementLevels[kind].length;
}
