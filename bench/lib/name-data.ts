// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createRandom, nativeUnits, plainLatin, type ChannelPair, type ChannelScript } from '@palermo/evidence';

/** Pairs of names, saved from Wikidata (CC0): `wikidata_SCRIPT.tsv.gz`, Latin, native letters, count. */
export const nameFolder = join(import.meta.dirname, '../../../shared/data/linkage/names');

export const channelScripts: readonly ChannelScript[] = [
  'arabic',
  'hebrew',
  'russian',
  'katakana',
  'korean',
  'chinese',
];

const heldOutShare = 0.06;
const heldOutCount = 1000;

/** A name in Latin letters and in its own. */
export interface NamePair {
  readonly latin: string;
  readonly native: string;
}

/**
 * Splits the pairs of a script by the seed `names`: 94% to learn from, and of the rest the first thousand whose Latin and
 * native spellings both occur nowhere in what is learnt from.
 */
export function splitNames(script: ChannelScript): {
  readonly training: readonly ChannelPair[];
  readonly heldOut: readonly NamePair[];
} {
  const lines = gunzipSync(readFileSync(join(nameFolder, `wikidata_${script}.tsv.gz`)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const rows = lines.map((line) => {
    const [latin = '', native = '', count = '1'] = line.split('\t');
    return { latin: plainLatin(latin), native: native.replaceAll(' ', ''), count: Number(count) };
  });
  const shuffled = createRandom('names').shuffle(rows.filter(({ latin }) => latin !== ''));
  const cut = Math.floor(shuffled.length * heldOutShare);
  const learnt = shuffled.slice(cut);
  const known = new Set(learnt.flatMap(({ latin, native }) => [latin, native]));
  const heldOut = new Map<string, NamePair>();
  for (const { latin, native } of shuffled.slice(0, cut)) {
    if (known.has(latin) || known.has(native) || heldOut.has(latin) || heldOut.size === heldOutCount) continue;
    heldOut.set(latin, { latin, native });
  }
  const training = learnt.map(({ latin, native, count }) => ({
    latin,
    units: nativeUnits(native, script),
    // A name that many bear says a little more about spelling, not as many times more.
    weight: 1 + Math.log(count),
  }));
  return { training, heldOut: [...heldOut.values()] };
}
