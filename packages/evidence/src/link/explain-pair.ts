// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import {
  bitsOf,
  chanceOf,
  createRelativesWeigher,
  fieldBits,
  relativesBits,
  type AgreementModel,
} from './agreement-model.ts';
import { agreementLevels, createComparison, MISSING } from './compare-records.ts';
import type { LinkRecords } from './link-records.ts';

/** What one field says about a pair. */
export interface FieldReason {
  readonly field: string;
  /** Words for the level of agreement; "not known" where a row lacks the field. */
  readonly level: string;
  /** Bits for (positive) or against (negative) one person. */
  readonly bits: number;
  /** In words: "date_of_birth: same, 9.1 bits for". */
  readonly words: string;
}

/** Why two rows are taken for one person, or not. The bits add up. */
export interface PairExplanation {
  readonly probability: number;
  readonly bits: number;
  /** Bits before anything is compared: how rare it is at all that two rows are one person. */
  readonly startBits: number;
  /** Bits against, because relatives would explain the same. */
  readonly relativesBits: number;
  readonly fields: readonly FieldReason[];
}

/** Makes the explanation of pairs under a model. */
export function createExplainer(
  records: LinkRecords,
  model: AgreementModel,
): (one: number, other: number) => PairExplanation {
  const compare = createComparison(records);
  const weights = fieldBits(records, model);
  const levels = new Uint8Array(records.fields.length);
  const startBits = bitsOf(model.prior);
  const weighRelatives = createRelativesWeigher(records, model);
  return (one, other) => {
    compare(one, other, levels);
    const fields = records.fields.map(({ name, kind, codes }, at): FieldReason => {
      const level = levels[at]!;
      if (level === MISSING)
        return { field: name, level: 'not known', bits: 0, words: `${name}: not known, says nothing` };
      const bits = weights[at]!.levels[level]! + (level === 0 ? weights[at]!.rarity[codes[one]!]! : 0);
      const levelWords = agreementLevels[kind][level]!;
      return { field: name, level: levelWords, bits, words: reasonWords(name, levelWords, bits) };
    });
    const against = weighRelatives ? relativesBits(weighRelatives(one, levels)) : 0;
    const bits = fields.reduce((sum, field) => sum + field.bits, startBits) - against;
    return { probability: chanceOf(bits), bits, startBits, relativesBits: against, fields };
  };
}

function reasonWords(name: string, level: string, bits: number): string {
  const rounded = Math.abs(bits).toFixed(1);
  const weight = rounded === '0.0' ? 'says nothing' : `${rounded} bits ${bits > 0 ? 'for' : 'against'}`;
  return `${name}: ${level}, ${weight}`;
}
