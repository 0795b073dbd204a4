// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { normalQuantile } from '../numbers/normal.ts';
import type { Random } from '../random.ts';
import { attributesOf, rowAttributes } from './attributes.ts';
import { discreteGaussian, discreteLaplace, roundUpVariance } from './discrete-noise.ts';
import type { MicrodataTable } from './microdata-table.ts';
import { privateCap } from './private-cap.ts';
import { createTupleCandidates, type TupleCandidates } from './tuple-candidates.ts';
import { concentrationFor } from './zero-concentrated.ts';

export interface PrivateAggregatesOptions {
  /** Privacy budget ε, spent whole. */
  readonly epsilon: number;
  /** Chance δ that the guarantee fails; unless told, 1 / (n ln n) of the private number n of rows, at least 100. */
  readonly delta?: number;
  /** Longest combination that is counted, 1 to 4. */
  readonly maxLength: number;
  /**
   * How readily a combination of two or more attributes that nobody has is reported: the chance, doubled, that noise alone
   * carries it over the threshold. From 0.01 (hardly ever) to 1 (whenever its noisy count is above 0).
   */
  readonly fabrication?: number;
  /** Noise. Only a cryptographic source gives privacy; a seeded one is for tests. */
  readonly random: Random;
  readonly onProgress?: (step: string) => void;
}

/** Counts of all combinations of one length that are reported. */
export interface PrivateCounts {
  readonly length: number;
  /** Attributes of each combination, ascending, `length` numbers each. */
  readonly tuples: Uint32Array;
  /** Noisy count of each combination, never below 1. */
  readonly counts: Float64Array;
  /** Standard deviation of the noise on each count. */
  readonly noise: number;
  /** Noisy counts up to this were not reported. */
  readonly threshold: number;
  /** Combinations of one row that count whole; of a row with more, each counts less. */
  readonly perRowMax: number;
  /**
   * Shares of what is reported that nobody has, and of what somebody has that is not reported, among combinations whose
   * parts are reported: estimated from the noisy counts alone, so that they may be published. Absent for single attributes:
   * none of them is fabricated, and how many are missing is not public.
   */
  readonly estimated?: { readonly fabricated: number; readonly suppressed: number };
}

/** Differentially private counts of combinations, with what they rest on. */
export interface PrivateAggregates {
  /** Private number of rows. */
  readonly rowCount: number;
  /** Columns, in the order of the table, and the values that are reported of each. */
  readonly columns: readonly { readonly name: string; readonly partOf?: string }[];
  /** Reported attributes: place of the column and text of the value. Tuples number them from 0. */
  readonly attributes: readonly { readonly column: number; readonly value: string }[];
  readonly lengths: readonly PrivateCounts[];
  readonly privacy: PrivacySpent;
}

/** The guarantee: adding or removing one row changes the chance of any result by at most a factor e^ε, but for δ. */
export interface PrivacySpent {
  readonly epsilon: number;
  readonly delta: number;
  /** The part of the guarantee that is zero-concentrated, for adding budgets up. */
  readonly rho: number;
  /** The part of δ that does not come from ρ: the chance that somebody's own rare attribute is reported. */
  readonly thresholdDelta: number;
  readonly accountant: string;
}

/** A δ to plan with before the number of rows is known. */
const usualDelta = 1e-6;
/** δ is not relaxed further for smaller tables. */
const rowsForDeltaMin = 100;
/** Shares of the budget. The counts get what is left. */
const rowCountShare = 0.005;
const capShare = 0.01;
/** Counts are taken in parts of a person, so that rows can count less than whole. */
const unit = 64;
/** Share of δ that covers the reporting of rare attributes; the rest converts ρ. */
const thresholdShare = 0.1;
/** What noise of standard deviation 1 costs a count, against a person lost by clipping. */
const errorOfNoise = 0.85;
/** Noise of each length against that of the others: long combinations are many and small, and get the least. */
const noiseShares = [0.95, 0.53, 1 / 3, 1 / 4] as const;

/**
 * **Differentially private counts of combinations** of up to `maxLength` attributes.
 *
 * 1. The number of rows gets discrete Laplace noise. 2. The budget left is turned into ρ by the tight conversion.
 * 3. For each length, only combinations whose parts are all reported are candidates; how many of them one row may touch is
 * chosen privately, and rows with more count less in each of them. 4. Every candidate's count gets discrete Gaussian noise, those
 * that nobody has included. 5. What stays under a threshold is not reported: for single attributes so that nobody's own
 * attribute is given away, but for a tenth of δ; for longer ones by `fabrication`. 6. No count exceeds those of its parts.
 *
 * The names of the columns are taken as public. Whatever is done with the result costs no more privacy.
 *
 * Source: Edge, D., Yang, W., et al. (2020), arXiv:2005.05688, and the accuracy-mode notes of synthetic-data-showcase; Canonne,
 * Kamath & Steinke (2020), arXiv:2004.00010; Bun, M., & Steinke, T. (2016). Concentrated differential privacy. *TCC*, 635–658.
 *
 * Cost: every combination of every row once, and about a microsecond for each candidate.
 *
 * @throws RangeError for an ε that is not above 0, a δ outside 0 to 1, or a length that is not 1 to 4
 * @example
 * privateAggregates(table, { epsilon: 12, maxLength: 3, random: secureRandom });
 */
export function privateAggregates(table: MicrodataTable, options: PrivateAggregatesOptions): PrivateAggregates {
  const { epsilon, maxLength, random, onProgress = () => undefined } = options;
  assertOptions(options);
  const lengthMax = Math.min(maxLength, table.columns.length);
  // A pure guarantee of ε costs ε² / 2 in ρ. How much that may be is decided before anything is known of the rows.
  const scale = Math.ceil(1 / Math.sqrt(2 * rowCountShare * concentrationFor(epsilon, usualDelta)));
  const rowCount = Math.max(0, table.rowCount + discreteLaplace(scale, random));
  const delta = options.delta ?? deltaFor(rowCount);
  const privacy = privacyOf(epsilon, delta);
  const { thresholdDelta, rho } = privacy;
  const rhoOfCounts = rho - 1 / scale ** 2 / 2;
  const plan = planNoise(rhoOfCounts, lengthMax);

  const source = attributesOf(table);
  const rows = rowAttributes(table, source);
  const candidates = createTupleCandidates(rows, source);
  const lengths: PrivateCounts[] = [];
  for (let length = 1; length <= lengthMax; length++) {
    onProgress(`counting combinations of ${length}`);
    const perRow = candidates.begin(length);
    const varianceOfOne = plan.variances[length - 1]!;
    // How many attributes there are is not public, so four a column stand for it. Of more combinations than people most are
    // nobody's, and noise on those is no reason to clip what somebody has.
    const counted = length === 1 ? 4 * table.columns.length : Math.min(candidates.size, rowCount);
    const perRowMax = privateCap(perRow, {
      caps: capsOf(table.columns.length, length),
      costOf: (cap) => errorOfNoise * counted * Math.sqrt(varianceOfOne * cap),
      rho: plan.rhoOfCap,
      random,
    });
    const variance = roundUpVariance(varianceOfOne * perRowMax * unit ** 2) / unit ** 2;
    const noise = Math.sqrt(variance);
    const threshold =
      length === 1
        ? // One more for noise in whole numbers, whose tail lies below the normal one moved by 1.
          2 - noise * normalQuantile(tailOfOne(thresholdDelta, perRowMax))
        : -noise * normalQuantile((options.fabrication ?? 0.55) / 2);
    const counts = candidates.countClipped(perRowMax, unit);
    for (let index = 0; index < counts.length; index++) {
      counts[index] = Math.round((counts[index]! + discreteGaussian(variance * unit ** 2, random)) / unit);
    }
    const reported = candidates.keep(counts, threshold);
    lengths.push({
      length,
      ...reported,
      noise,
      threshold,
      perRowMax,
      ...(length > 1 && { estimated: estimateShares(counts, threshold, reported.counts.length) }),
    });
  }
  return {
    rowCount,
    ...reportedAttributes(table, source, candidates),
    lengths,
    privacy,
  };
}

/**
 * **Privacy that counts cost**: what `privateAggregates` spends for an ε and a δ. It does not hang on the rows, so a ledger can
 * be asked before anything is counted.
 *
 * @throws RangeError for an ε that is not above 0, or a δ outside 0 to 1
 */
export function privacyOf(epsilon: number, delta: number): PrivacySpent {
  const thresholdDelta = delta * thresholdShare;
  const rho = concentrationFor(epsilon, delta - thresholdDelta);
  return { epsilon, delta, rho, thresholdDelta, accountant: accountantName };
}

function deltaFor(rowCount: number): number {
  const rows = Math.max(rowsForDeltaMin, rowCount);
  return 1 / (rows * Math.log(rows));
}

const accountantName =
  'zero-concentrated differential privacy of discrete Laplace and discrete Gaussian noise, ' +
  'converted by the tight bound of Canonne, Kamath and Steinke (2020); neighbours differ in one row';

/** Noise is symmetric: as many combinations that nobody has rise above the threshold as fall below its negative. */
function estimateShares(
  counts: Float64Array,
  threshold: number,
  reported: number,
): { readonly fabricated: number; readonly suppressed: number } {
  let negative = 0;
  let mirrored = 0;
  for (const count of counts) {
    if (count < 0) negative += 1;
    if (count < -threshold) mirrored += 1;
  }
  const real = counts.length - Math.min(counts.length, 2 * negative);
  const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0);
  return {
    fabricated: share(mirrored, reported),
    suppressed: share(real - (reported - Math.min(reported, mirrored)), real),
  };
}

/** Chance for each of `count` draws, so that all of them together stay within `delta`. */
function tailOfOne(delta: number, count: number): number {
  return -Math.expm1(Math.log1p(-delta) / count);
}

function planNoise(
  rho: number,
  lengthMax: number,
): { readonly rhoOfCap: number; readonly variances: readonly number[] } {
  const shares = noiseShares.slice(0, lengthMax);
  const sum = shares.reduce((total, share) => total + share ** -2, 0);
  const variances = shares.map((share) => (share ** 2 * sum) / (2 * rho * (1 - capShare)));
  return { rhoOfCap: (rho * capShare) / lengthMax, variances };
}

function reportedAttributes(
  table: MicrodataTable,
  { columnOf, codeOf }: ReturnType<typeof attributesOf>,
  candidates: TupleCandidates,
): Pick<PrivateAggregates, 'columns' | 'attributes'> {
  const columns = table.columns.map(({ name, partOf }) => (partOf === undefined ? { name } : { name, partOf }));
  const attributes = Array.from(candidates.attributes, (attribute) => ({
    column: columnOf[attribute]!,
    value: table.columns[columnOf[attribute]!]!.values[codeOf[attribute]!]!,
  }));
  return { columns, attributes };
}

/** Combinations of rows with each number of filled columns, and a cap half-way between each two. */
function capsOf(columnCount: number, length: number): number[] {
  const whole = Array.from({ length: columnCount - length + 1 }, (_, more) => choose(length + more, length));
  const between = whole.slice(1).map((cap, index) => Math.ceil((cap + whole[index]!) / 2));
  return [...new Set([...whole, ...between])].toSorted((a, b) => a - b);
}

function choose(items: number, size: number): number {
  let ways = 1;
  for (let step = 0; step < size; step++) ways = (ways * (items - step)) / (step + 1);
  return Math.round(ways);
}

function assertOptions({ epsilon, delta, maxLength, fabrication = 0.55 }: PrivateAggregatesOptions): void {
  if (!(epsilon > 0 && epsilon < Infinity)) throw new RangeError(`epsilon must be a number above 0, not ${epsilon}`);
  if (delta !== undefined && !(delta > 0 && delta < 1)) {
    throw new RangeError(`delta must lie between 0 and 1, not at ${delta}`);
  }
  if (!Number.isInteger(maxLength) || maxLength < 1 || maxLength > 4) {
    throw new RangeError(`maxLength must be a whole number from 1 to 4, not ${maxLength}`);
  }
  if (!(fabrication > 0 && fabrication <= 1)) {
    throw new RangeError(`fabrication must lie above 0, up to 1, not at ${fabrication}`);
  }
}
