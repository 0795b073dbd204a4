// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DimensionCode } from '@palermo/contract';

/** The languages that the template of a report has words in: those of the United Nations. */
export const documentLanguages = ['en', 'fr', 'ar', 'es', 'ru', 'zh'] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

/** Everything that a report says by itself. Places for values are written `{name}`. */
export interface DocumentWords {
  readonly direction: 'ltr' | 'rtl';
  /** The language as documents name it: `en-GB`. */
  readonly locale: string;
  readonly title: string;
  readonly reportFor: string;
  readonly edition: string;
  readonly draft: string;
  readonly figuresAt: string;
  readonly figuresLive: string;
  readonly contents: string;
  readonly changes: string;
  readonly replaces: string;
  readonly figure: string;
  readonly table: string;
  readonly annex: string;
  /** A figure's label and number: `Figure 3`. */
  readonly numbered: string;
  /** Between the label of a figure and its caption. */
  readonly captionGap: string;
  readonly references: string;
  readonly page: string;
  readonly notWritten: string;
  readonly missingFigure: string;
  readonly about: string;
  readonly aboutParagraphs: readonly string[];
  /** Where a report has tables of the plan, treaties and the like. */
  readonly aboutTables: string;
  readonly numbers: string;
  readonly behind: string;
  readonly caption: string;
  readonly captionUnits: { readonly victim: string; readonly perpetrator: string };
  readonly columns: {
    readonly victim: string;
    readonly perpetrator: string;
    readonly share: string;
    readonly total: string;
  };
  readonly notes: {
    readonly source: string;
    readonly sourceLive: string;
    readonly selection: string;
    readonly known: { readonly victim: string; readonly perpetrator: string };
    readonly knownWithheld: { readonly victim: string; readonly perpetrator: string };
    readonly multiple: string;
    readonly withheld: string;
    readonly further: string;
    readonly mapAsBars: string;
    /** Of an estimate: when, of whom, and what made it. */
    readonly estimated: string;
    readonly boundaries: string;
  };
  readonly charts: {
    readonly bar: string;
    readonly column: string;
    readonly line: string;
    readonly map: string;
    readonly table: string;
  };
  /** The legend of a map. */
  readonly map: { readonly none: string; readonly flow: string; readonly ring: string };
  readonly notKnown: string;
  readonly withheld: string;
  /** Stands for `{count}` rows of a long table. */
  readonly furtherWithheld: string;
  readonly nothing: string;
  /** Between items: `, `; before the last one: ` and `; between a name and its values: `: `. */
  readonly comma: string;
  readonly and: string;
  readonly colon: string;
  readonly semicolon: string;
  readonly sentenceEnd: string;
  /** Marks of sections, of their parts and of the items of a list, in order. */
  readonly sectionMarks: readonly string[];
  readonly partMarks: readonly string[];
  readonly itemMarks: readonly string[];
  readonly dimensions: Readonly<Record<DimensionCode, string>>;
}

/** Puts values in the places of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** Words in a row: `a, b and c`. */
export function listOf(parts: readonly string[], { comma, and }: DocumentWords): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(comma)}${and}${last}`;
}
