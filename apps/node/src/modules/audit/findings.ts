// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a check of the audit can find. Codes are permanent. */
export type FindingKind =
  | 'entryChanged'
  | 'columnChanged'
  | 'entriesMissing'
  | 'entryOutOfOrder'
  | 'linkBroken'
  | 'headDiffers'
  | 'checkpointForged'
  | 'checkpointKeyUnknown'
  | 'checkpointDiffers'
  | 'checkpointMissing'
  | 'checkpointBeyondEnd'
  | 'checkpointFileDamaged';

/** One thing that is not as it was written. */
export interface Finding {
  readonly kind: FindingKind;
  /** The entry, or the size of the checkpoint. */
  readonly sequence: number | null;
  readonly explanation: string;
}

/** More than this says nothing new about a broken trail. */
const findingsMax = 200;

export interface Findings {
  add(kind: FindingKind, sequence: number | null, explanation: string): void;
  readonly list: readonly Finding[];
}

export function createFindings(): Findings {
  const list: Finding[] = [];
  return {
    list,
    add(kind, sequence, explanation) {
      if (list.length < findingsMax) list.push({ kind, sequence, explanation });
    },
  };
}
