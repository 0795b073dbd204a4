// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { SEGMENT_LETTERS_MAX, segmentLength, segmentLetters } from './segment-codes.ts';

/** What one context says: the shares of Latin segments seen in it, and what is left to the wider context. */
export interface ChannelContext {
  /** Probability of every segment seen here, by its code. */
  readonly shares: ReadonlyMap<number, number>;
  /** The share of belief left to the wider context, 0 to 1. */
  readonly rest: number;
}

/**
 * A learned channel from one script to Latin letters: P(0–4 Latin letters | native unit, the unit after it), backed by
 * P(… | native unit), backed by what any unit may become.
 */
export interface ChannelModel {
  /** Contexts by their text: a unit, or a unit and the one after it (`$` where the word ends). */
  readonly contexts: ReadonlyMap<string, ChannelContext>;
  /** Latin letters that a unit becomes on average. */
  readonly lettersPerUnit: number;
  /** The shares of a to z in the Latin spellings, and last the share of their ends. */
  readonly letterShares: readonly number[];
}

/** What stands for the end of a word in a context. */
export const WORD_END = '$';

/**
 * Symbols of the text of a table, for −ln p in steps of 0.16: none is a small letter, a blank, a quote or a backslash. The
 * smallest probability is e^(−10), below one in twenty thousand.
 */
const SYMBOLS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&()*+,-./:;<=>?@[]^_{}~|';
const STEP = 0.16;
const PROBABILITIES = Array.from(SYMBOLS, (_, index) => Math.exp(-index * STEP));

/** The probability that the shapes of all scripts share: the nearer to the usual number of letters, the likelier. */
export function baseProbability(model: Pick<ChannelModel, 'lettersPerUnit'>, length: number): number {
  return 0.3 * Math.exp(-Math.abs(length - model.lettersPerUnit)) * 26 ** -length;
}

/** The probabilities of all segments at one unit of a word, looked up once for each segment. */
export function segmentProbability(model: ChannelModel, unit: string, next: string): (code: number) => number {
  const alone = model.contexts.get(unit);
  const together = model.contexts.get(unit + next);
  const base = Array.from({ length: SEGMENT_LETTERS_MAX + 1 }, (_, length) => baseProbability(model, length));
  const known = new Map<number, number>();
  return (code) => {
    const kept = known.get(code);
    if (kept !== undefined) return kept;
    let probability = base[segmentLength(code)] ?? 0;
    if (alone) probability = (1 - alone.rest) * (alone.shares.get(code) ?? 0) + alone.rest * probability;
    if (together) probability = (1 - together.rest) * (together.shares.get(code) ?? 0) + together.rest * probability;
    known.set(code, probability);
    return probability;
  };
}

/**
 * Reads the text of a table: the average of letters, the shares of letters in ten-thousandths, then contexts and their entries by turns, one blank apart. Entries are the
 * symbol of `rest`, then segments of small letters, each closed by the symbol of its probability.
 */
export function readChannel(text: string): ChannelModel {
  const parts = text.split(' ');
  const contexts = new Map<string, ChannelContext>();
  const probabilityOf = new Float64Array(128);
  PROBABILITIES.forEach((probability, index) => (probabilityOf[SYMBOLS.charCodeAt(index)] = probability));
  for (let part = 2; part + 1 < parts.length; part += 2) {
    const entries = parts[part + 1] ?? '';
    const shares = new Map<number, number>();
    let code = 0;
    for (let at = 1; at < entries.length; at++) {
      const symbol = entries.charCodeAt(at);
      if (symbol >= 97 && symbol <= 122) code = code * 27 + symbol - 96;
      else {
        shares.set(code, probabilityOf[symbol] ?? 0);
        code = 0;
      }
    }
    contexts.set(parts[part] ?? '', { shares, rest: probabilityOf[entries.charCodeAt(0)] ?? 0 });
  }
  const letterShares = (parts[1] ?? '').split(',').map((share) => Number(share) / 10_000);
  return { contexts, lettersPerUnit: Number(parts[0]), letterShares };
}

/** Writes a table as text that `readChannel` reads; probabilities are rounded to its steps. */
export function writeChannel({ contexts, lettersPerUnit, letterShares }: ChannelModel): string {
  const parts = [
    lettersPerUnit.toFixed(3),
    letterShares.map((share) => Math.max(1, Math.round(share * 10_000))).join(','),
  ];
  for (const [context, { shares, rest }] of [...contexts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const entries = [...shares].toSorted(([a, p], [b, q]) => q - p || a - b);
    parts.push(
      context,
      symbolOf(rest) + entries.map(([code, share]) => segmentLetters(code) + symbolOf(share)).join(''),
    );
  }
  return parts.join(' ');
}

function symbolOf(probability: number): string {
  const index = Math.round(-Math.log(probability) / STEP);
  return SYMBOLS[Math.min(Math.max(index, 0), SYMBOLS.length - 1)] ?? '0';
}
