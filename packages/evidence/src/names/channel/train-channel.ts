// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { baseProbability, WORD_END, type ChannelContext, type ChannelModel } from './channel-model.ts';
import { SEGMENT_LETTERS_MAX, segmentCodes } from './segment-codes.ts';

/** A native word in units and the Latin spelling of the same name, with how much the pair counts. */
export interface ChannelPair {
  readonly units: readonly string[];
  readonly latin: string;
  readonly weight: number;
}

export interface TrainingOptions {
  /** Passes that learn units alone, before two that learn them with the unit after; 6 unless told. */
  readonly passes?: number;
  readonly onPass?: (pass: number, logLikelihood: number) => void;
}

const WIDTH = SEGMENT_LETTERS_MAX + 1;
/** How many sightings the wider context weighs, for units alone and for units with the one after. */
const BACKING = [1, 4] as const;
/** Sightings below this are noise of the alignment, for units alone and for units with the one after. */
const SIGHTINGS_MIN = [0.05, 0.35] as const;
/** A context seen less often than this says no more than the wider one. */
const CONTEXT_SIGHTINGS_MIN = 1.5;
const POSTERIOR_MIN = 1e-3;

interface Counts {
  readonly ids: Map<string, number>;
  readonly texts: string[];
  totals: Float64Array;
  shares: Map<number, number>[];
}

interface Example {
  readonly codes: Int32Array;
  readonly ids: readonly Int32Array[];
  readonly weight: number;
}

/**
 * **Channel training**: learns P(0–4 Latin letters | native unit) from pairs of names, by expectation–maximisation with
 * the forward–backward algorithm (Baum et al. 1970) over all monotone alignments; then again with the unit after it as
 * context, each distribution backed by the wider one (Dirichlet smoothing).
 *
 * Deterministic: the same pairs in the same order give the same tables. Cost: passes × pairs × units × letters × 5; some
 * 10 to 60 seconds for 40,000 pairs.
 *
 * @throws RangeError when no pair can be aligned
 */
export function trainChannel(pairs: readonly ChannelPair[], options: TrainingOptions = {}): ChannelModel {
  const usable = pairs.filter(
    ({ units, latin }) => units.length > 0 && latin !== '' && latin.length <= units.length * SEGMENT_LETTERS_MAX,
  );
  if (usable.length === 0)
    throw new RangeError('training needs a pair whose Latin spelling is not longer than the native one allows');
  const letters = usable.reduce((sum, { latin }) => sum + latin.length, 0);
  const lettersPerUnit = letters / usable.reduce((sum, { units }) => sum + units.length, 0);
  const levels = [emptyCounts(), emptyCounts()];
  const examples = usable.map((pair) => exampleOf(pair, levels));
  const base = Array.from({ length: WIDTH }, (_, length) => baseProbability({ lettersPerUnit }, length));
  const passes = options.passes ?? 6;
  for (let pass = 0; pass < passes + 2; pass++) {
    // The first pass knows shapes only; the last two learn contexts, the very last from alignments that know them.
    const known = pass === 0 ? 0 : pass <= passes ? 1 : 2;
    const learned = pass < passes ? 1 : 2;
    const logLikelihood = learn(examples, levels, { known, learned, base });
    options.onPass?.(pass + 1, logLikelihood);
  }
  return { contexts: contextsOf(levels), lettersPerUnit, letterShares: letterSharesOf(usable) };
}

function emptyCounts(): Counts {
  return { ids: new Map(), texts: [], totals: new Float64Array(0), shares: [] };
}

function exampleOf({ units, latin, weight }: ChannelPair, levels: readonly Counts[]): Example {
  const texts = [units, units.map((unit, index) => unit + (units[index + 1] ?? WORD_END))];
  const ids = texts.map((list, level) => Int32Array.from(list, (text) => idOf(levels[level]!, text)));
  return { codes: segmentCodes(latin), ids, weight };
}

function idOf(counts: Counts, text: string): number {
  const known = counts.ids.get(text);
  if (known !== undefined) return known;
  counts.ids.set(text, counts.texts.length);
  return counts.texts.push(text) - 1;
}

interface Pass {
  /** Levels of context that the alignment knows. */
  readonly known: number;
  /** Levels of context that are counted anew. */
  readonly learned: number;
  readonly base: readonly number[];
}

function learn(examples: readonly Example[], levels: readonly Counts[], pass: Pass): number {
  const fresh = levels.map(({ texts }) => ({
    totals: new Float64Array(texts.length),
    shares: texts.map(() => new Map<number, number>()),
  }));
  let logLikelihood = 0;
  for (const example of examples) {
    const emissions = emissionsOf(example, levels, pass);
    logLikelihood +=
      example.weight *
      align(example, emissions, (unit, code, posterior) => {
        for (let level = 0; level < pass.learned; level++) {
          const { totals, shares } = fresh[level]!;
          const id = example.ids[level]![unit]!;
          totals[id]! += posterior;
          shares[id]!.set(code, (shares[id]!.get(code) ?? 0) + posterior);
        }
      });
  }
  for (let level = 0; level < pass.learned; level++) Object.assign(levels[level]!, fresh[level]);
  return logLikelihood;
}

/** The probability of every segment at every unit, at `unit · codes + place`. */
function emissionsOf({ codes, ids }: Example, levels: readonly Counts[], { known, base }: Pass): Float64Array {
  const units = ids[0]!.length;
  const emissions = new Float64Array(units * codes.length);
  for (let unit = 0; unit < units; unit++) {
    for (let place = 0; place < codes.length; place++) {
      const code = codes[place]!;
      if (code < 0) continue;
      let probability = base[place % WIDTH]!;
      for (let level = 0; level < known; level++) {
        const id = ids[level]![unit]!;
        const { totals, shares } = levels[level]!;
        const backing = BACKING[level]!;
        probability = ((shares[id]!.get(code) ?? 0) + backing * probability) / (totals[id]! + backing);
      }
      emissions[unit * codes.length + place] = probability;
    }
  }
  return emissions;
}

/** Forward and backward over one pair. Tells the share of each alignment, and returns ln P(Latin | native). */
function align(
  { codes, ids, weight }: Example,
  emissions: Float64Array,
  onPosterior: (unit: number, code: number, posterior: number) => void,
): number {
  const units = ids[0]!.length;
  const row = codes.length / WIDTH;
  const forward = new Float64Array((units + 1) * row);
  const backward = new Float64Array((units + 1) * row);
  forward[0] = 1;
  backward[units * row + row - 1] = 1;
  for (let unit = 0; unit < units; unit++) {
    for (let start = 0; start < row; start++) {
      const reached = forward[unit * row + start]!;
      if (reached === 0) continue;
      for (let length = 0; length < WIDTH && start + length < row; length++) {
        forward[(unit + 1) * row + start + length]! +=
          reached * emissions[unit * codes.length + start * WIDTH + length]!;
      }
    }
  }
  const total = forward[units * row + row - 1]!;
  if (!(total > 0)) return 0;
  for (let unit = units - 1; unit >= 0; unit--) {
    for (let start = 0; start < row; start++) {
      let onward = 0;
      for (let length = 0; length < WIDTH && start + length < row; length++) {
        const place = start * WIDTH + length;
        const share = emissions[unit * codes.length + place]! * backward[(unit + 1) * row + start + length]!;
        onward += share;
        const posterior = (forward[unit * row + start]! * share) / total;
        if (posterior > POSTERIOR_MIN) onPosterior(unit, codes[place]!, posterior * weight);
      }
      backward[unit * row + start] = onward;
    }
  }
  return Math.log(total);
}

function letterSharesOf(pairs: readonly ChannelPair[]): number[] {
  const counts = new Float64Array(27);
  for (const { latin, weight } of pairs) {
    for (const letter of latin) counts[letter.charCodeAt(0) - 97]! += weight;
    counts[26]! += weight;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Array.from(counts, (count) => count / total);
}

function contextsOf(levels: readonly Counts[]): Map<string, ChannelContext> {
  const contexts = new Map<string, ChannelContext>();
  levels.forEach(({ texts, totals, shares }, level) => {
    texts.forEach((text, id) => {
      const total = totals[id]!;
      if (level > 0 && total < CONTEXT_SIGHTINGS_MIN) return;
      const kept = [...shares[id]!].filter(([, count]) => count >= SIGHTINGS_MIN[level]!);
      const sum = kept.reduce((together, [, count]) => together + count, 0);
      if (sum === 0) return;
      const backing = BACKING[level]!;
      contexts.set(text, {
        shares: new Map(kept.map(([code, count]) => [code, count / sum])),
        rest: backing / (sum + backing),
      });
    });
  });
  return contexts;
}
