// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../random.ts';
import type { MicrodataComparison } from './compare-microdata.ts';
import type { PrivacySpent } from './private-aggregates.ts';

export const publicationModes = ['k-rows', 'k-synthetic', 'dp-aggregates', 'dp-synthetic', 'tables'] as const;
/** How microdata are made fit for publication. */
export type PublicationMode = (typeof publicationModes)[number];

export interface PublicationOptions {
  readonly mode: PublicationMode;
  /** Fewest people who share what is shown, in the modes k-rows, k-synthetic and tables. */
  readonly k: number;
  /** Privacy budget of the two differentially private modes. */
  readonly epsilon: number;
  /** Chance that the differentially private guarantee fails; unless told, 1 / (n ln n) of the private number of rows. */
  readonly delta?: number;
  /** Longest combination: counted, protected, or looked at. */
  readonly maxLength: number;
  /** Columns by which somebody could be recognised, for k-rows; all unless told. */
  readonly quasiIdentifiers?: readonly string[];
  /** Chance that needs no secrecy: which synthetic rows are drawn. */
  readonly random: Random;
  /** Noise of the differentially private modes. Only a cryptographic source gives privacy. */
  readonly noise: Random;
  readonly onProgress?: (step: string, done?: number, total?: number) => void;
}

/** Quality of the published combinations of one length; null where it is not known without paying for it. */
export interface LengthQuality {
  readonly length: number;
  /** Different combinations published. */
  readonly combinations: number;
  /** Mean absolute error of a published count. */
  readonly meanError: number | null;
  /** Share of what somebody has that is not published. */
  readonly suppressed: number | null;
  /** Share of what is published that nobody has. */
  readonly fabricated: number | null;
}

/** What a reader has to know about a publication before using it. Holds nothing that must not be published. */
export interface PublicationQuality {
  readonly mode: PublicationMode;
  /** The protection in one sentence. */
  readonly guarantee: string;
  readonly k?: number;
  readonly privacy?: PrivacySpent;
  /** Rows of the published table. */
  readonly rows: number;
  /**
   * `measured`: against the real table. `derived-from-noise`: from the noise's known spread, nothing else.
   * `repeated-on-own-result`: the publication was made once more, from its own result, and compared with that.
   */
  readonly basis: 'measured' | 'derived-from-noise' | 'repeated-on-own-result';
  readonly lengths: readonly LengthQuality[];
  /** Over combinations of all lengths. */
  readonly suppressed: number | null;
  readonly fabricated: number | null;
  /** Numbers that belong to one mode: values removed by column, noise by length, tables withheld. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** A table that may be published, with what is known of its quality. */
export interface Publication {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly (string | number)[]>;
  readonly quality: PublicationQuality;
  /** What the publication lost of the real table. It belongs to its holder: in the differentially private modes it must not leave. */
  readonly measured?: MicrodataComparison;
}

/** Shares and errors of a comparison with the real table, as quality. */
export function qualityOf({ lengths, suppressed, fabricated }: MicrodataComparison): {
  readonly lengths: readonly LengthQuality[];
  readonly suppressed: number;
  readonly fabricated: number;
} {
  return {
    lengths: lengths.map((one) => ({
      length: one.length,
      combinations: one.published,
      meanError: one.meanError,
      suppressed: one.suppressed,
      fabricated: one.fabricated,
    })),
    suppressed,
    fabricated,
  };
}
