// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Language } from '../types.ts';

/** The pillars of the Global Plan of Action, under which commitments stand. */
export const pillars = ['prevention', 'protection', 'prosecution', 'partnerships'] as const;
export type Pillar = (typeof pillars)[number];

/** A text in the languages of the product. */
export type InstrumentWording = Readonly<Record<Extract<Language, 'en' | 'fr' | 'ar'>, string>>;

/** One thing that an instrument asks for, in plain words of our own. */
export interface ShippedCommitment {
  readonly code: string;
  readonly pillar: Pillar;
  /** Where it stands in the text. */
  readonly reference: string;
  readonly paraphrase: InstrumentWording;
  /** What would show that it is kept. */
  readonly evidence: string | null;
  /** Whether reference and paraphrase were compared with a document that the project holds. Most were not, and say so. */
  readonly verified: boolean;
}

/** An instrument as the product ships it. A node adds versions of its own; this one stays the first. */
export interface ShippedInstrument {
  readonly key: string;
  readonly titles: InstrumentWording;
  readonly symbol: string | null;
  readonly adoptedOn: string | null;
  /** What the commitments were drawn from. */
  readonly source: string;
  readonly commitments: readonly ShippedCommitment[];
}

export type CommitmentRow = readonly [
  code: string,
  reference: string,
  en: string,
  fr: string,
  ar: string,
  evidence?: string,
];

/** Commitments under one pillar, one row each. */
export function commitmentsUnder(
  pillar: Pillar,
  rows: readonly CommitmentRow[],
  { verified }: { readonly verified: boolean } = { verified: false },
): readonly ShippedCommitment[] {
  return rows.map(([code, reference, en, fr, ar, evidence]) => ({
    code,
    pillar,
    reference,
    paraphrase: { en, fr, ar },
    evidence: evidence ?? null,
    verified,
  }));
}
