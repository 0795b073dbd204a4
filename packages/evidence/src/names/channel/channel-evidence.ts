// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { readChannel, type ChannelModel } from './channel-model.ts';
import { nativeUnits, plainLatin, type ChannelScript } from './channel-script.ts';
import { forwardProbability } from './forward-probability.ts';
import { segmentCodes } from './segment-codes.ts';
import { ARABIC_CHANNEL } from './tables/arabic.ts';
import { CHINESE_CHANNEL } from './tables/chinese.ts';
import { HEBREW_CHANNEL } from './tables/hebrew.ts';
import { KATAKANA_CHANNEL } from './tables/katakana.ts';
import { KOREAN_CHANNEL } from './tables/korean.ts';
import { RUSSIAN_CHANNEL } from './tables/russian.ts';

const TABLES: Readonly<Record<ChannelScript, string>> = {
  arabic: ARABIC_CHANNEL,
  hebrew: HEBREW_CHANNEL,
  russian: RUSSIAN_CHANNEL,
  katakana: KATAKANA_CHANNEL,
  korean: KOREAN_CHANNEL,
  chinese: CHINESE_CHANNEL,
};

const models = new Map<ChannelScript, ChannelModel>();

/** The shipped channel of a script, read when it is first asked for; some 5 milliseconds. */
function channelOf(script: ChannelScript): ChannelModel {
  const known = models.get(script);
  if (known) return known;
  const model = readChannel(TABLES[script]);
  models.set(script, model);
  return model;
}

/** A unit seen some twenty times leaves less than this to the wider context. */
const KNOWN_UNIT_REST = 0.05;

/** Whether the channel knows every unit of a word well: another language of the script may have letters of its own. */
export function channelKnows(word: string, script: ChannelScript): boolean {
  const { contexts } = channelOf(script);
  return nativeUnits(word, script).every((unit) => (contexts.get(unit)?.rest ?? 1) < KNOWN_UNIT_REST);
}

/**
 * **Channel evidence**: how much likelier a Latin spelling is as that of a native word than as that of any name,
 * ln P(Latin | native) − ln P(Latin). Zero says nothing; every 2.3 more is ten times likelier to be one name.
 *
 * Dividing by the chance of the Latin letters keeps short and common spellings from winning by being short.
 *
 * Made once for a native word and asked for many Latin ones. Cost: native units × Latin letters × 5, some 10 µs.
 *
 * @example
 * channelEvidence('バラク', 'katakana')('Barack'); // about 9
 */
export function channelEvidence(word: string, script: ChannelScript): (latin: string) => number {
  const model = channelOf(script);
  const units = nativeUnits(word, script);
  if (units.length === 0) return () => -Infinity;
  const probability = forwardProbability(model, units);
  const logShares = model.letterShares.map(Math.log);
  return (written) => {
    const latin = plainLatin(written);
    if (latin === '') return -Infinity;
    let alone = logShares[26] ?? 0;
    for (let index = 0; index < latin.length; index++) alone += logShares[latin.charCodeAt(index) - 97] ?? 0;
    return probability(segmentCodes(latin)) - alone;
  };
}
