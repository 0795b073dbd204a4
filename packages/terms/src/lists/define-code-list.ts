// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { Code, CodeList } from '../types.ts';

type CodeDetails = Omit<Code, 'code' | 'label'>;

/** A code and its label in English, French and Arabic, with what else its source says of it. */
export type CodeRow = readonly [code: string, en: string, fr: string, ar: string, details?: CodeDetails];

export interface CodeListDescription {
  readonly name: string;
  readonly source: string;
  readonly version: string;
  /** A standard that spells these codes as we do; a row's own crosswalk overrides it. */
  readonly spelledAsIn?: 'htcds';
  readonly rows: readonly CodeRow[];
}

/** Builds a code list from rows. */
export function defineCodeList({ name, source, version, spelledAsIn, rows }: CodeListDescription): CodeList {
  const codes = rows.map(([code, en, fr, ar, details]): Code => {
    const crosswalk = spelledAsIn ? { [spelledAsIn]: code, ...details?.crosswalk } : details?.crosswalk;
    return { ...details, code, label: { en, fr, ar }, ...(crosswalk ? { crosswalk } : {}) };
  });
  return { name, source, version, codes };
}

export const htcdsSource = 'IOM Human Trafficking Case Data Standard (HTCDS), CC BY 4.0';
export const htcdsVersion = '2.0';
export const palermoSource = 'Palermo';
export const palermoVersion = '1';
