// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { comparableName, compareNames, type ChannelScript } from '@palermo/evidence';
import { openTable } from '@palermo/node';
import { channelScripts, nameFolder, splitNames, type NamePair } from './lib/name-data.ts';

/** Top-1 among the held-out names of one script, both ways. */
export interface NameRow {
  readonly script: ChannelScript;
  readonly names: number;
  /** The share whose Latin spelling ranks first for the native one; a tie does not count. */
  readonly fromNative: number;
  readonly fromLatin: number;
  readonly target: number;
  readonly anchor: number;
}

const targets: Readonly<Record<ChannelScript, readonly [target: number, anchor: number]>> = {
  arabic: [0.9, 0.89],
  hebrew: [0.9, 0.89],
  russian: [0.95, 0.94],
  katakana: [0.9, 0.89],
  korean: [0.75, 0.73],
  chinese: [0.75, 0.69],
};

/** Measures names across scripts on the held-out pairs in `shared/data`; nothing where they are absent. */
export function benchNames(onRow: (row: NameRow) => void): readonly NameRow[] {
  if (!existsSync(nameFolder)) return [];
  return channelScripts.map((script) => {
    const { heldOut } = splitNames(script);
    const [target, anchor] = targets[script];
    const row = { script, names: heldOut.length, ...firstOf(heldOut), target, anchor };
    onRow(row);
    return row;
  });
}

function firstOf(pairs: readonly NamePair[]): Pick<NameRow, 'fromNative' | 'fromLatin'> {
  const latin = pairs.map((pair) => comparableName(pair.latin));
  const scores = pairs.map(({ native }) => {
    const sought = comparableName(native);
    return latin.map((candidate) => compareNames(sought, candidate).score);
  });
  const own = scores.map((row, index) => row[index] ?? -Infinity);
  const first = (scoreOf: (asked: number, candidate: number) => number): number =>
    pairs.filter((_, asked) =>
      pairs.every((__, candidate) => candidate === asked || scoreOf(asked, candidate) < (own[asked] ?? -Infinity)),
    ).length / pairs.length;
  return {
    fromNative: first((asked, candidate) => scores[asked]?.[candidate] ?? -Infinity),
    fromLatin: first((asked, candidate) => scores[candidate]?.[asked] ?? -Infinity),
  };
}

/** F1 at a score of 0.5 on one half of OpenSanctions' bench of names. */
export interface NameBenchRow {
  readonly what: string;
  readonly pairs: number;
  readonly target: number | null;
  readonly f1: number;
}

/** Measures decisions about pairs of names; nothing where the bench is absent. */
export async function benchNamePairs(): Promise<readonly NameBenchRow[]> {
  const path = join(nameFolder, '../name_bench_half.csv');
  if (!existsSync(path)) return [];
  const rows: { readonly person: boolean; readonly same: boolean; readonly found: boolean }[] = [];
  for await (const { values } of (await openTable(path)).rows()) {
    const found = compareNames(values['name1'] ?? '', values['name2'] ?? '').score >= 0.5;
    rows.push({ person: values['schema'] === 'Person', same: values['is_match'] === 'true', found });
  }
  const f1 = (chosen: typeof rows): number => {
    const both = chosen.filter(({ same, found }) => same && found).length;
    return (2 * both) / (chosen.filter(({ same }) => same).length + chosen.filter(({ found }) => found).length);
  };
  const persons = rows.filter(({ person }) => person);
  return [
    { what: 'all', pairs: rows.length, target: 0.8, f1: f1(rows) },
    { what: 'persons', pairs: persons.length, target: null, f1: f1(persons) },
  ];
}
