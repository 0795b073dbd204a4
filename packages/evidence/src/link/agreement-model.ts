// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { MISSING, SWAPPED } from './compare-records.ts';
import type { LinkRecords } from './link-records.ts';

/** What agreement and disagreement of one field say. */
export interface FieldModel {
  /** Chance of each level among pairs of one person (m). */
  readonly sameChance: readonly number[];
  /** Chance of each level among pairs of two persons (u). */
  readonly otherChance: readonly number[];
  /** Bits that agreeing on each text says, by code, if it were sure to agree: a rare text says more than a common one. */
  readonly rarity: Float32Array;
}

/** All that is learnt: how likely two rows are the same at all, and what each field says. */
export interface AgreementModel {
  /** Chance that two rows taken at random are of one person. */
  readonly prior: number;
  readonly fields: readonly FieldModel[];
  /** Pairs of two persons who share a home or a family: they agree on much, but not on what is a person's own. */
  readonly relatives?: RelativesModel;
}

/** What agreement is like between relatives. */
export interface RelativesModel {
  /** Chance that two rows taken at random are of relatives. */
  readonly prior: number;
  /** Chance of each level of each field; undefined where relatives agree no more than strangers. */
  readonly chances: readonly (readonly number[] | undefined)[];
}

/** Bits for (positive) or against (negative) two rows being of one person, from their levels of agreement. */
export type WeighPair = (one: number, levels: Uint8Array, offset?: number) => number;

/** Log odds in bits of a chance. */
export function bitsOf(chance: number): number {
  return Math.log2(chance / (1 - chance));
}

/** The chance that log odds in bits stand for. */
export function chanceOf(bits: number): number {
  return bits > 50 ? 1 : 1 / (1 + 2 ** -bits);
}

/** The weight of each level of each field, and of each text that two rows share. */
export interface FieldBits {
  readonly levels: Float64Array;
  /** What is added to the first level's weight for the text that is shared, by code. */
  readonly rarity: Float32Array;
}

export function fieldBits(records: LinkRecords, { fields }: AgreementModel): FieldBits[] {
  return fields.map(({ sameChance, otherChance, rarity }, at) => ({
    levels: Float64Array.from(sameChance, (same, level) => {
      // How likely two persons share a text is told by the text.
      if (level === 0) return Math.log2(same);
      const bits = Math.log2(same / otherChance[level]!);
      // Two names in each other's place are one event that both fields tell of, so each tells half.
      return records.fields[at]!.kind === 'name' && level === SWAPPED ? bits / 2 : bits;
    }),
    rarity,
  }));
}

/**
 * Makes the sum of weights of a pair: prior, each level, the frequency of what the two share, and against it how well
 * relatives would explain the same.
 *
 * @param leftOut places of fields that are not to count
 */
export function createWeigher(records: LinkRecords, model: AgreementModel, leftOut: readonly number[] = []): WeighPair {
  const weighSame = createSum(records, fieldBits(records, model), bitsOf(model.prior), leftOut);
  const weighRelatives = createRelativesWeigher(records, model);
  if (!weighRelatives) return weighSame;
  return (one, levels, offset) => weighSame(one, levels, offset) - relativesBits(weighRelatives(one, levels, offset));
}

/** The bits for two rows being of relatives rather than of strangers; undefined where the model knows no relatives. */
export function createRelativesWeigher(
  records: LinkRecords,
  { relatives, fields }: AgreementModel,
): WeighPair | undefined {
  if (!relatives) return undefined;
  const leftOut = fields.flatMap((_, at) => (relatives.chances[at] ? [] : [at]));
  const among = fields.map((field, at) => ({ ...field, sameChance: relatives.chances[at] ?? field.otherChance }));
  return createSum(
    records,
    fieldBits(records, { prior: relatives.prior, fields: among }),
    bitsOf(relatives.prior),
    leftOut,
  );
}

/** What the chance of relatives takes from the weight of a pair. */
export function relativesBits(bits: number): number {
  return bits > 50 ? bits : Math.log2(1 + 2 ** bits);
}

function createSum(
  records: LinkRecords,
  bits: readonly FieldBits[],
  start: number,
  leftOut: readonly number[],
): WeighPair {
  const columns = records.fields.map(({ codes }) => codes);
  const counted = records.fields.flatMap((_, at) => (leftOut.includes(at) ? [] : [at]));
  return (one, levels, offset = 0) => {
    let sum = start;
    for (const at of counted) {
      const level = levels[offset + at]!;
      if (level === MISSING) continue;
      sum += bits[at]!.levels[level]!;
      if (level === 0) sum += bits[at]!.rarity[columns[at]![one]!]!;
    }
    return sum;
  };
}
