// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync } from 'node:fs';
import { createTracer, jaroWinkler, type TracedPerson } from '@palermo/evidence';
import { madeUpFamilies, type MadeUpFamilies } from './lib/made-up-families.ts';
import { timed } from './lib/measured-row.ts';
import { nameFolder, splitNames } from './lib/name-data.ts';

/** How many of the persons on record stand among the first twenty, by our ranking and by Primero's rules. */
export interface TracingRow {
  readonly what: string;
  readonly records: number;
  readonly searches: number;
  readonly recall: number;
  readonly first: number;
  readonly rulesRecall: number;
  readonly rulesFirst: number;
  /** Mean chance that is given to the first match, and how often it is the person: alike where chances promise what they say. */
  readonly promised: number;
  readonly kept: number;
  /** Of a second person that is on no record: how often a first match is given more than an even chance. */
  readonly falseHopes: number;
  readonly seconds: number;
}

const most = 20;
const scripts = ['arabic', 'russian', 'hebrew'] as const;

/**
 * Measures tracing on made-up families whose names are real ones that no channel was learnt from, in Latin and in their own
 * letters. Nothing where the names are absent.
 */
export function benchTracing(
  size: { readonly records: number; readonly searches: number },
  onRow: (row: TracingRow) => void,
): readonly TracingRow[] {
  if (!existsSync(nameFolder)) return [];
  return scripts.map((script, place) => {
    const made = madeUpFamilies({ ...size, seed: place + 1 }, splitNames(script).heldOut);
    const row = { what: script, ...size, ...measureTracing(made) };
    onRow(row);
    return row;
  });
}

function measureTracing({ records, searches }: MadeUpFamilies): Omit<TracingRow, 'what' | 'records' | 'searches'> {
  const { result: found, seconds } = timed(() => {
    const { trace } = createTracer(records);
    return searches.map(({ sought }) => trace(sought, { most }));
  });
  const onRecord = searches.flatMap(({ truth, sought }, place) =>
    truth === null ? [] : [{ truth, sought, matches: found[place] ?? [] }],
  );
  const share = (count: number, of: number): number => Math.round((1000 * count) / Math.max(1, of)) / 1000;
  const ranks = onRecord.map(({ truth, sought }) => rankByRules(records, sought, truth));
  const best = searches.flatMap(({ truth }, place) => {
    const match = found[place]?.[0];
    return match ? [{ chance: match.probability, isRight: match.id === truth, isThere: truth !== null }] : [];
  });
  const strangers = best.filter(({ isThere }) => !isThere);
  return {
    recall: share(
      onRecord.filter(({ truth, matches }) => matches.some(({ id }) => id === truth)).length,
      onRecord.length,
    ),
    first: share(onRecord.filter(({ truth, matches }) => matches[0]?.id === truth).length, onRecord.length),
    rulesRecall: share(ranks.filter((rank) => rank <= most).length, ranks.length),
    rulesFirst: share(ranks.filter((rank) => rank === 1).length, ranks.length),
    promised: share(
      best.reduce((sum, { chance }) => sum + chance, 0),
      best.length,
    ),
    kept: share(best.filter(({ isRight }) => isRight).length, best.length),
    falseHopes: share(strangers.filter(({ chance }) => chance > 0.5).length, strangers.length),
    seconds,
  };
}

/** Where Primero's rules put a record. Records of one score count as behind it, which favours the rules. */
function rankByRules(records: readonly TracedPerson[], sought: TracedPerson, truth: string): number {
  const scores = records.map((record) => ({ id: record.id, score: scoreByRules(sought, record) }));
  const own = scores.find(({ id }) => id === truth)?.score ?? 0;
  return 1 + scores.filter(({ score }) => score > own).length;
}

/** Primero's boosts: a share of words for names, all or nothing for the rest. */
function scoreByRules(sought: TracedPerson, record: TracedPerson): number {
  const relatives = (person: TracedPerson): string => (person.family ?? []).map(({ name }) => name).join(' ');
  const relations = new Set((record.family ?? []).map(({ relation }) => relation));
  const shares = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
    one.some((code) => other.includes(code));
  const years = Math.abs(Number(sought.born?.slice(0, 4)) - Number(record.born?.slice(0, 4)));
  const isSameDay = sought.born !== undefined && sought.born.length === 10 && sought.born === record.born;
  return (
    15 * wordShare(sought.name, record.name) +
    (sought.sex !== undefined && sought.sex === record.sex ? 10 : 0) +
    (years <= 1 ? 10 : 0) +
    10 * wordShare(relatives(sought), relatives(record)) +
    (isSameDay ? 5 : 0) +
    ((sought.family ?? []).some(({ relation }) => relations.has(relation)) ? 5 : 0) +
    (shares(sought.citizenships, record.citizenships) ? 3 : 0) +
    (shares(sought.languages, record.languages) ? 3 : 0) +
    (shares(sought.religions, record.religions) ? 3 : 0)
  );
}

function wordShare(sought: string, other: string): number {
  const [wanted, known] = [wordsOf(sought), wordsOf(other)];
  if (wanted.length === 0) return 0;
  return wanted.filter((word) => known.some((each) => jaroWinkler(word, each) >= 0.9)).length / wanted.length;
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}
