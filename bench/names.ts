// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync } from 'node:fs';
import { channelEvidence, type ChannelScript } from '@palermo/evidence';
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
    const row = { script, names: heldOut.length, ...firstOf(script, heldOut), target, anchor };
    onRow(row);
    return row;
  });
}

function firstOf(script: ChannelScript, pairs: readonly NamePair[]): Pick<NameRow, 'fromNative' | 'fromLatin'> {
  const scores = pairs.map(({ native }) => {
    const evidence = channelEvidence(native, script);
    return pairs.map(({ latin }) => evidence(latin));
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
