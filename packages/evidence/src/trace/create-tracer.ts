// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { bestAssignment } from '../names/best-assignment.ts';
import { createNamePool, type NamePool } from './name-pool.ts';
import type { TracedPerson, TracedRelative, TraceField, TraceLevel, TraceMatch, TraceReason } from './traced-person.ts';
import { relationBits, weighBirths, weighCodes, weighLevels, type Weighed } from './weigh-fields.ts';

export interface TraceOptions {
  /** Most matches told; 20 unless given. */
  readonly most?: number;
  /** Chance that the person is on record at all, before anything is compared; ½ unless given. */
  readonly expected?: number;
}

/** Finds the person of a tracing request among records. */
export interface Tracer {
  trace(sought: TracedPerson, options?: TraceOptions): TraceMatch[];
}

/** Fields of codes: how often two descriptions of one person share one. */
const codeFields = [
  ['citizenship', 'citizenships', { same: 0.93, sibling: 0.93 }],
  ['language', 'languages', { same: 0.9, sibling: 0.9 }],
  ['religion', 'religions', { same: 0.93, sibling: 0.93 }],
] as const satisfies readonly (readonly [TraceField, keyof TracedPerson, object])[];
const sexAgreement = { same: 0.98, sibling: 0.5 };
/** Brothers and sisters on record who are expected of one person. */
const SIBLINGS_EXPECTED = 1;
/** Relatives beyond the first share its family name and home, so that they say less. */
const FURTHER_RELATIVE = 0.5;

/**
 * **Tracing**: ranks the records that may be of somebody whom their family seeks, with a chance and a reason for each field.
 *
 * Names meet across scripts, spellings and orders of words. Ages may have drifted, places may be written otherwise. The
 * relatives whom both sides name are evidence for one another: common names become telling together. How much agreement says
 * follows from how many on record would agree as well; what one side does not know says nothing. The chances of all records,
 * and of none of them, add up to 1, so that a lone weak match stays weak.
 *
 * How often two descriptions of one person agree is set by judgement. Chances rank and warn; whether it is the person is for people to
 * verify, with the consent of both sides.
 *
 * Source: Fellegi, I. P., & Sunter, A. B. (1969). A theory for record linkage. *Journal of the American Statistical
 * Association* 64, 1183–1210.
 *
 * Cost: some 50 µs for each record that shares a sound with the person's name or with that of a relative.
 *
 * @throws RangeError for two records of one id
 * @example
 * const { trace } = createTracer([{ id: '7', name: 'فاطمة حسين', born: '2009', family: [{ relation: 'mother', name: 'Zahra' }] }]);
 * trace({ id: '', name: 'Fatima Hussein', born: '2010' })[0]?.id; // '7'
 */
export function createTracer(records: readonly TracedPerson[]): Tracer {
  const file = readFile(records);
  return {
    trace(sought, { most = 20, expected = 0.5 } = {}) {
      const weigh = createWeigher(file, sought);
      const count = Math.max(1, records.length);
      const found = candidatesOf(file, sought).map((place) => {
        const weighed = weigh(records[place]!);
        const reasons = weighed
          .map(({ field, level, bits }) => ({ field, level, bits }))
          .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits));
        const sibling = (SIBLINGS_EXPECTED / count) * oddsOf(weighed.map(({ siblingBits }) => siblingBits));
        return {
          id: records[place]!.id,
          reasons,
          odds: oddsOf(reasons.map(({ bits }) => bits)) / (1 + sibling) / count,
        };
      });
      const whole = found.reduce((sum, { odds }) => sum + odds, 0) + (1 - expected) / expected;
      return found
        .map(({ id, reasons, odds }) => ({ id, probability: odds / whole, reasons }))
        .toSorted((a, b) => b.probability - a.probability || (a.id < b.id ? -1 : 1))
        .slice(0, most);
    },
  };
}

function oddsOf(bits: readonly number[]): number {
  return (
    2 **
    Math.min(
      bits.reduce((sum, each) => sum + each, 0),
      100,
    )
  );
}

interface TraceFile {
  readonly records: readonly TracedPerson[];
  readonly names: NamePool;
  readonly places: NamePool;
  readonly relatives: NamePool;
  /** Records that have a name, or a relative of a name, by the place of the name. */
  readonly byName: ReadonlyMap<number, readonly number[]>;
  readonly byRelative: ReadonlyMap<number, readonly number[]>;
  readonly years: ReadonlyMap<number, number>;
  readonly shares: Readonly<Record<string, ReadonlyMap<string, number>>>;
}

function readFile(records: readonly TracedPerson[]): TraceFile {
  if (new Set(records.map(({ id }) => id)).size < records.length) throw new RangeError('two records have one id');
  const names = createNamePool(records.map(({ name }) => name));
  const relatives = createNamePool(records.flatMap(({ family = [] }) => family.map(({ name }) => name)));
  const born = records.flatMap((record) => (record.born === undefined ? [] : [Number(record.born.slice(0, 4))]));
  return {
    records,
    names,
    relatives,
    places: createNamePool(records.flatMap(({ places = [] }) => places)),
    byName: Map.groupBy(records.keys(), (place) => names.placeOf(records[place]!.name)),
    byRelative: placesByRelative(records, relatives),
    years: new Map([...Map.groupBy(born, (year) => year)].map(([year, same]) => [year, same.length])),
    shares: {
      sex: sharesOf(records.map(({ sex }) => (sex === undefined ? [] : [sex]))),
      ...Object.fromEntries(
        codeFields.map(([field, key]) => [field, sharesOf(records.map((each) => each[key] ?? []))]),
      ),
    },
  };
}

function placesByRelative(records: readonly TracedPerson[], pool: NamePool): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  records.forEach(({ family = [] }, place) => {
    for (const { name } of family) {
      const at = pool.placeOf(name);
      const sharing = found.get(at);
      if (sharing) sharing.push(place);
      else found.set(at, [place]);
    }
  });
  return found;
}

/** The share of each code among records that have any. */
function sharesOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const known = lists.filter((codes) => codes.length > 0);
  const codes = known.flatMap((each) => [...new Set(each)]);
  return new Map([...Map.groupBy(codes, (code) => code)].map(([code, same]) => [code, same.length / known.length]));
}

/** Records whose name, or a relative's, sounds like the one sought. */
function candidatesOf({ names, relatives, byName, byRelative }: TraceFile, sought: TracedPerson): number[] {
  const found = new Set<number>();
  for (const place of names.seek(sought.name).scores.keys())
    for (const each of byName.get(place) ?? []) found.add(each);
  for (const { name } of sought.family ?? [])
    for (const place of relatives.seek(name).scores.keys())
      for (const each of byRelative.get(place) ?? []) found.add(each);
  return [...found];
}

type WeighRecord = (record: TracedPerson) => (Weighed & Pick<TraceReason, 'field'>)[];

function createWeigher(file: TraceFile, sought: TracedPerson): WeighRecord {
  const { names, places, years, shares } = file;
  const name = names.seek(sought.name);
  const weighName = weighLevels(name, names.occurrences, 'name');
  const weighBirth = sought.born === undefined ? undefined : weighBirths(sought.born, years);
  const weighPlace = (sought.places ?? []).map((place) => {
    const found = places.seek(place);
    return { found, weigh: weighLevels(found, places.occurrences, 'place') };
  });
  const weighSex = sought.sex === undefined ? undefined : weighCodes([sought.sex], shares['sex']!, sexAgreement);
  const weighFamily = createFamilyWeigher(file, sought.family ?? []);
  const codes = codeFields.flatMap(([field, key, agreement]) => {
    const wanted = sought[key] ?? [];
    return wanted.length === 0 ? [] : [{ field, key, weigh: weighCodes(wanted, shares[field]!, agreement) }];
  });
  return (record) => {
    const told: (readonly [TraceField, Weighed | undefined])[] = [
      ['name', bothNamed(sought, record) ? weighName(name.scores.get(names.placeOf(record.name)) ?? 0) : undefined],
      ['born', record.born === undefined ? undefined : weighBirth?.(record.born)],
      ['sex', record.sex === undefined ? undefined : weighSex?.([record.sex])],
      ['place', bestOf(weighPlace.map(({ found, weigh }) => bestPlace(record, places, found.scores, weigh)))],
      ...codes.map(({ field, key, weigh }) => {
        const known = record[key] ?? [];
        return [field, known.length === 0 ? undefined : weigh(known)] as const;
      }),
      ['family', weighFamily(record.family ?? [])],
    ];
    return told.flatMap(([field, weighed]) => (weighed ? [{ field, ...weighed }] : []));
  };
}

function bothNamed(one: TracedPerson, other: TracedPerson): boolean {
  return one.name.trim() !== '' && other.name.trim() !== '';
}

function bestPlace(
  record: TracedPerson,
  pool: NamePool,
  scores: ReadonlyMap<number, number>,
  weigh: (score: number) => Weighed,
): Weighed | undefined {
  return bestOf((record.places ?? []).map((place) => weigh(scores.get(pool.placeOf(place)) ?? 0)));
}

function bestOf(weighed: readonly (Weighed | undefined)[]): Weighed | undefined {
  return weighed.reduce(
    (best, each) => (best === undefined || (each && each.bits > best.bits) ? each : best),
    undefined,
  );
}

/** Relatives of both sides meet one to one where their names fit; the more there are to meet, the less one meeting says. */
function createFamilyWeigher(
  { relatives }: TraceFile,
  family: readonly TracedRelative[],
): (other: readonly TracedRelative[]) => Weighed | undefined {
  const wanted = family
    .filter(({ name }) => name.trim() !== '')
    .map(({ relation, name }) => {
      const found = relatives.seek(name);
      return { relation, found, weigh: weighLevels(found, relatives.occurrences, 'name') };
    });
  return (other) => {
    const named = other.filter(({ name }) => name.trim() !== '');
    if (wanted.length === 0 || named.length === 0) return undefined;
    const crowd = Math.log2(Math.max(wanted.length, named.length));
    const pairs = wanted.map(({ relation, found, weigh }) =>
      named.map((each) => {
        const { level, bits } = weigh(found.scores.get(relatives.placeOf(each.name)) ?? 0);
        const related = relationBits(relation, each.relation, level);
        return { level, bits: level === 'different' ? related : bits + related - crowd };
      }),
    );
    const gains = pairs.map((row) => row.map(({ bits }) => Math.max(0, bits)));
    const isTurned = wanted.length > named.length;
    const partnerOf = bestAssignment(isTurned ? turn(gains) : gains);
    const together = partnerOf
      .map((column, row) => (isTurned ? pairs[column]![row]! : pairs[row]![column]!))
      .filter(({ bits }) => bits > 0)
      .toSorted((a, b) => b.bits - a.bits);
    if (together.length === 0) {
      const against = Math.min(0, ...pairs.flat().map(({ bits }) => bits));
      return { level: 'different', bits: against, siblingBits: against };
    }
    const bits = together.reduce((sum, each, place) => sum + each.bits * (place === 0 ? 1 : FURTHER_RELATIVE), 0);
    return { level: bestLevel(together.map(({ level }) => level)), bits, siblingBits: bits };
  };
}

function bestLevel(levels: readonly TraceLevel[]): TraceLevel {
  const order: readonly TraceLevel[] = ['same', 'almost', 'alike'];
  return order.find((level) => levels.includes(level)) ?? 'different';
}

function turn(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
}
