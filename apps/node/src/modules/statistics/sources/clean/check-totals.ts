// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Contradiction, TotalsChecked } from '@palermo/contract';
import type { Observation } from './observation.ts';

export interface CheckedTotals {
  readonly totals: TotalsChecked;
  readonly contradictions: readonly Contradiction[];
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Figures of one country, year and indicator by what they are of. */
type Block = ReadonlyMap<string, readonly Observation[]>;
type PartsBy = Contradiction['parts'];

const blocksAtOnce = 50;

interface Place {
  readonly dimension: Observation['dimension'];
  readonly category: string;
  readonly sex: string;
  readonly age: string;
}

const keyOf = ({ dimension, category, sex, age }: Place): string => [dimension, category, sex, age].join('|');
const categoryOf = ({ categoryCode, categoryLabel }: Observation): string => categoryCode ?? `"${categoryLabel}`;

/**
 * Compares every total of a table with the sum of its parts, by sex, by age, and by form or citizenship, as intervals. They
 * agree where both are the same exact number; nobody can tell where the intervals meet; else the table contradicts itself.
 * A row of unknown sex or age counts as from none to all of its persons: the table does not say which of the two is
 * unknown. Where a key is printed with different figures, anything from the smallest to all of them together is allowed.
 */
export async function checkTotals(
  observations: readonly Observation[],
  pause: () => Promise<void> = async () => {},
): Promise<CheckedTotals> {
  const counted = observations.filter(({ unit, dimension }) => unit === 'count' && dimension !== 'several');
  const blocks = Map.groupBy(counted, ({ area, year, indicator }) => [area, year, indicator].join('|'));
  const totals: Record<keyof TotalsChecked, number> = { agree: 0, cannotTell: 0, exceed: 0, fallShort: 0 };
  const contradictions: Contradiction[] = [];
  let checked = 0;
  for (const members of blocks.values()) {
    checked += 1;
    if (checked % blocksAtOnce === 0) await pause();
    const block: Block = Map.groupBy(members, (one) => keyOf({ ...one, category: categoryOf(one) }));
    for (const { verdict, contradiction } of checkBlock(members, block)) {
      totals[verdict] += 1;
      if (contradiction) contradictions.push(contradiction);
    }
  }
  return { totals, contradictions };
}

interface Check {
  readonly verdict: keyof TotalsChecked;
  readonly contradiction?: Contradiction;
}

function checkBlock(members: readonly Observation[], block: Block): Check[] {
  const checks: Check[] = [];
  const compare = (total: Place, parts: readonly Place[], by: PartsBy, { complete, perhaps }: PartsFacts): void => {
    const whole = block.get(keyOf(total));
    const found = parts.flatMap((place) => block.get(keyOf(place)) ?? []);
    if (!whole || found.length === 0) return;
    const maybe = perhaps && block.get(keyOf(perhaps));
    checks.push(judge({ whole, parts: found, maybe: maybe ?? [], by, complete, total }));
  };
  for (const [dimension, category] of distinct(members, (one) => [one.dimension, categoryOf(one)] as const)) {
    const here = members.filter((one) => one.dimension === dimension && categoryOf(one) === category);
    const sexes = new Set(here.map(({ sex }) => sex));
    const ages = new Set(here.map(({ age }) => age));
    const place = (sex: string, age: string): Place => ({ dimension, category, sex, age });
    for (const age of ages) {
      const parts = [...sexes].filter((sex) => sex !== 'total' && block.has(keyOf(place(sex, age))));
      const complete = parts.includes('female') && parts.includes('male');
      const perhaps = age === 'total' && !parts.includes('unknown') ? place('unknown', 'unknown') : undefined;
      compare(
        place('total', age),
        parts.map((sex) => place(sex, age)),
        'sex',
        { complete, perhaps },
      );
    }
    for (const sex of sexes) {
      const parts = [...ages].filter((age) => age !== 'total' && block.has(keyOf(place(sex, age))));
      if (!areApart(parts)) continue;
      const perhaps = sex === 'total' && !parts.includes('unknown') ? place('unknown', 'unknown') : undefined;
      compare(
        place(sex, 'total'),
        parts.map((age) => place(sex, age)),
        'age',
        { complete: coverAll(parts), perhaps },
      );
    }
  }
  for (const dimension of ['form', 'citizenship'] as const) {
    const here = members.filter((one) => one.dimension === dimension && one.categoryCode !== 'TOTAL');
    for (const [sex, age] of distinct(here, (one) => [one.sex, one.age] as const)) {
      const parts = here.filter((one) => one.sex === sex && one.age === age);
      const places = distinct(parts, (one) => [categoryOf(one)] as const).map(([category]) => ({
        dimension,
        category,
        sex,
        age,
      }));
      const total = { dimension: 'total' as const, category: 'TOTAL', sex, age };
      compare(total, places, 'category', { complete: namesAll(dimension, parts), perhaps: undefined });
    }
  }
  return checks;
}

interface PartsFacts {
  /** False where a part is known to be missing from the table, so that the sum may well be less than the total. */
  readonly complete: boolean;
  /** A figure of which any share may belong to these parts. */
  readonly perhaps: Place | undefined;
}

interface Comparison {
  readonly whole: readonly Observation[];
  readonly parts: readonly Observation[];
  readonly maybe: readonly Observation[];
  readonly by: PartsBy;
  readonly complete: boolean;
  readonly total: Place;
}

function judge({ whole, parts, maybe, by, complete, total }: Comparison): Check {
  const printed = readingOf(whole);
  const sum = sumOf(parts);
  const unknown = maybe.length > 0 ? readingOf(maybe) : { low: 0, high: 0 };
  const isSame = (one: Interval): boolean =>
    one.low === one.high && one.low === printed.low && one.high === printed.high;
  if (isSame(sum) || isSame({ low: sum.low + unknown.low, high: sum.high + unknown.high })) return { verdict: 'agree' };
  const wide = { low: sum.low, high: sum.high + unknown.high };
  const verdict = wide.low > printed.high ? 'exceed' : wide.high < printed.low ? 'fallShort' : 'cannotTell';
  if (verdict === 'cannotTell') return { verdict };
  const [first] = whole;
  if (!first) return { verdict: 'cannotTell' };
  const { area, year, indicator } = first;
  const rows = [...whole, ...parts, ...maybe].map(({ row }) => row);
  const { dimension, category, sex, age } = total;
  return {
    verdict,
    contradiction: {
      area,
      year,
      indicator,
      dimension: by === 'category' ? (parts[0]?.dimension ?? dimension) : dimension,
      category: category === 'TOTAL' ? null : category.replace(/^"/, ''),
      sex,
      age,
      parts: by,
      verdict,
      complete,
      totalLow: printed.low,
      totalHigh: printed.high,
      partsLow: wide.low,
      partsHigh: wide.high,
      rows: rows.slice(0, 200),
    },
  };
}

/** What a key may stand for: its figure, or where it is printed with several, from the smallest to their sum. */
function readingOf(printed: readonly Observation[]): Interval {
  return {
    low: Math.min(...printed.map(({ low }) => low)),
    high: printed.reduce((sum, { high }) => sum + high, 0),
  };
}

function sumOf(parts: readonly Observation[]): Interval {
  const keys = Map.groupBy(parts, (one) => keyOf({ ...one, category: categoryOf(one) }));
  let low = 0;
  let high = 0;
  for (const printed of keys.values()) {
    const reading = readingOf(printed);
    low += reading.low;
    high += reading.high;
  }
  return { low, high };
}

/** True where no category is missing as far as can be known: both forms that every country counts, or citizens not known. */
function namesAll(dimension: 'form' | 'citizenship', parts: readonly Observation[]): boolean {
  const codes = new Set(parts.map(({ categoryCode }) => categoryCode));
  if (dimension === 'citizenship') return codes.has('UNKNOWN');
  return codes.has('SexualExploitation') && codes.has('ForcedLabour');
}

function distinct<Part extends readonly string[]>(
  members: readonly Observation[],
  partOf: (one: Observation) => Part,
): Part[] {
  return [...new Map(members.map((one) => [partOf(one).join('|'), partOf(one)])).values()];
}

function spanOf(age: string): readonly [first: number, last: number] | undefined {
  const span = /^(\d+)-(\d+)$/.exec(age);
  if (span) return [Number(span[1]), Number(span[2])];
  const open = /^(\d+)\+$/.exec(age);
  return open ? [Number(open[1]), Number.POSITIVE_INFINITY] : undefined;
}

function spansOf(ages: readonly string[]): (readonly [first: number, last: number])[] {
  const spans = ages.flatMap((age) => {
    const span = spanOf(age);
    return span ? [span] : [];
  });
  return spans.toSorted(([one], [other]) => one - other);
}

/** True where no age is in two of the groups, and every group is one of ages or of those not known. */
function areApart(ages: readonly string[]): boolean {
  if (ages.some((age) => age !== 'unknown' && spanOf(age) === undefined)) return false;
  const spans = spansOf(ages);
  return spans.every(([first], index) => index === 0 || first > (spans[index - 1]?.[1] ?? 0));
}

/** True where the groups leave no age out. */
function coverAll(ages: readonly string[]): boolean {
  const spans = spansOf(ages);
  return (
    spans[0]?.[0] === 0 &&
    spans.at(-1)?.[1] === Number.POSITIVE_INFINITY &&
    spans.every(([first], index) => index === 0 || first === (spans[index - 1]?.[1] ?? 0) + 1)
  );
}
