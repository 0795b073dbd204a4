// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { SoughtName } from './name-pool.ts';
import type { TraceLevel } from './traced-person.ts';

/**
 * Chances of each level between two descriptions of one person (m): as families remember, officials hear, and scripts are
 * changed. They are set by judgement, not learnt, because no published file has tracing requests with known answers.
 */
const sameName: Readonly<Record<TraceLevel, number>> = { same: 0.5, almost: 0.2, alike: 0.15, different: 0.15 };
/** The same between a person and a brother or sister, who share the family's name at most. */
const siblingName: Readonly<Record<TraceLevel, number>> = { same: 0.01, almost: 0.03, alike: 0.1, different: 0.86 };
const samePlace: Readonly<Record<TraceLevel, number>> = { same: 0.5, almost: 0.15, alike: 0.1, different: 0.25 };
/** Usual chances among two persons (u), which stand in for what a small file cannot show. */
const otherName: Readonly<Record<TraceLevel, number>> = { same: 0.001, almost: 0.003, alike: 0.01, different: 0.986 };
/** Persons that the usual chances count for. */
const USUAL_PERSONS = 100;
/** Name scores from which two names are the same, almost the same, alike. */
const [SAME_FROM, ALMOST_FROM, ALIKE_FROM] = [0.93, 0.75, 0.45];
/** A relation that both tell the same way, beside a name that fits; and one that they tell differently. */
const RELATION_AGREES_BITS = 1.5;
const RELATION_DIFFERS_BITS = -1.5;
/** Where both name a mother, or both a father, and the names have nothing in common. */
const OTHER_PARENT_BITS = -2.5;

/** What a comparison of names says, and how much. */
export interface Weighed {
  readonly level: TraceLevel;
  readonly bits: number;
  /** The bits that the same agreement says for a brother or sister of the person. */
  readonly siblingBits: number;
}

function levelOf(score: number): TraceLevel {
  return score >= SAME_FROM ? 'same' : score >= ALMOST_FROM ? 'almost' : score >= ALIKE_FROM ? 'alike' : 'different';
}

/**
 * Weighs each level by how many of a file's names reach it: a name that many have says little.
 *
 * @param occurrences how often each different name of the file occurs
 */
export function weighLevels(
  { scores }: SoughtName,
  occurrences: readonly number[],
  kind: 'name' | 'place',
): (score: number) => Weighed {
  const counts: Record<TraceLevel, number> = { same: 0, almost: 0, alike: 0, different: 0 };
  const all = occurrences.reduce((sum, count) => sum + count, 0);
  for (const [place, score] of scores) counts[levelOf(score)] += occurrences[place]!;
  counts.different = all - counts.same - counts.almost - counts.alike;
  const same = kind === 'name' ? sameName : samePlace;
  return (score) => {
    const level = levelOf(score);
    // The record itself is not among the others.
    const others = Math.max(0, counts[level] - 1);
    const chance = (others + USUAL_PERSONS * otherName[level]) / (Math.max(0, all - 1) + USUAL_PERSONS);
    const bits = Math.log2(same[level] / chance);
    return { level, bits, siblingBits: kind === 'name' ? Math.log2(siblingName[level] / chance) : bits };
  };
}

/**
 * Chances of each distance between years of birth of one person, told by two: ages drift, and are round. And between a person and a
 * brother or sister.
 */
const yearDistances: readonly (readonly [most: number, chance: number, sibling: number, level: TraceLevel])[] = [
  [0, 0.45, 0.07, 'same'],
  [1, 0.25, 0.15, 'almost'],
  [2, 0.12, 0.16, 'alike'],
  [4, 0.1, 0.26, 'alike'],
  [8, 0.05, 0.26, 'different'],
  [Infinity, 0.03, 0.1, 'different'],
];
/** Days of a year on which two persons of one year may be born. */
const DAYS = 365;
const SAME_DAY_CHANCE = 0.6;

/**
 * Weighs years of birth, and days where both sides know them.
 *
 * @param years how many on record were born in each year
 */
export function weighBirths(born: string, years: ReadonlyMap<number, number>): (other: string) => Weighed {
  const year = Number(born.slice(0, 4));
  const counts = yearDistances.map(() => 0);
  let all = 0;
  for (const [other, count] of years) {
    counts[distancePlace(other - year)]! += count;
    all += count;
  }
  return (other) => {
    const place = distancePlace(Number(other.slice(0, 4)) - year);
    const [, same, sibling, level] = yearDistances[place]!;
    const chance = (Math.max(0, counts[place]! - 1) + 1) / (all + yearDistances.length);
    const [bits, siblingBits] = [Math.log2(same / chance), Math.log2(sibling / chance)];
    if (born.length < 10 || other.length < 10) return { level, bits, siblingBits };
    const isSameDay = born.slice(5) === other.slice(5);
    const day = isSameDay ? Math.log2(SAME_DAY_CHANCE * DAYS) : Math.log2(1 - SAME_DAY_CHANCE);
    return { level: !isSameDay && level === 'same' ? 'almost' : level, bits: bits + day, siblingBits };
  };
}

function distancePlace(distance: number): number {
  return yearDistances.findIndex(([most]) => Math.abs(distance) <= most);
}

/**
 * Weighs codes of which one suffices, by how many on record share one.
 *
 * @param agreement chance that two descriptions of one person share one; and those of a brother or sister
 */
export function weighCodes(
  sought: readonly string[],
  shares: ReadonlyMap<string, number>,
  { same, sibling }: { readonly same: number; readonly sibling: number },
): (other: readonly string[]) => Weighed {
  const chance = Math.min(
    0.98,
    Math.max(
      0.005,
      sought.reduce((sum, code) => sum + (shares.get(code) ?? 0), 0),
    ),
  );
  const bitsOf = (agreement: number, isShared: boolean): number =>
    isShared ? Math.log2(agreement / chance) : Math.log2((1 - agreement) / (1 - chance));
  return (other) => {
    const isShared = sought.some((code) => other.includes(code));
    return {
      level: isShared ? 'same' : 'different',
      bits: bitsOf(same, isShared),
      siblingBits: bitsOf(sibling, isShared),
    };
  };
}

/** What a relation adds to names that fit, or to two parents who are not one. */
export function relationBits(one: string, other: string, level: TraceLevel): number {
  if (level === 'different') return one === other && (one === 'mother' || one === 'father') ? OTHER_PARENT_BITS : 0;
  return one === other ? RELATION_AGREES_BITS : RELATION_DIFFERS_BITS;
}
