// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Chart } from './chart.ts';
import type { MapOfFigure } from './map-of.ts';

/** A run of words, or a mark between them, as renderers take it: everything is resolved to words and numbers. */
export type Run =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold: boolean;
      readonly italic: boolean;
    }
  /** A mention of a figure; `key` leads to it, or is null where the figure was taken out. */
  | { readonly kind: 'figure'; readonly text: string; readonly key: string | null }
  | { readonly kind: 'note'; readonly runs: readonly Run[] }
  /** A citation: the number of an entry of the references. */
  | { readonly kind: 'source'; readonly number: number };

export type Block =
  | { readonly kind: 'heading'; readonly runs: readonly Run[] }
  /** `number` is null for paragraphs before the first numbered section. */
  | { readonly kind: 'paragraph'; readonly number: number | null; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly { readonly mark: string; readonly runs: readonly Run[] }[];
    }
  | { readonly kind: 'figure'; readonly figure: DocumentFigure }
  | { readonly kind: 'table'; readonly caption: string; readonly grid: Grid };

/** Rows under a head. The first columns, `labelCount` of them, hold words; the others numbers. */
export interface Grid {
  readonly head: readonly string[];
  readonly labelCount: number;
  readonly rows: readonly (readonly string[])[];
}

export interface DocumentFigure {
  readonly key: string;
  /** `Figure 3` or `Table 1`. */
  readonly label: string;
  readonly caption: string;
  /** What the figure shows, in words. */
  readonly alternative: string;
  readonly notes: readonly string[];
  /** Null for a table, which shows its grid. */
  readonly drawing: Drawing | null;
  readonly grid: Grid;
}

/** A drawing as SVG. Sizes in points. */
interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A drawing and what it draws: for formats with charts of their own, and for programs that show no SVG. */
export type Drawing =
  | (Drawn & { readonly kind: 'chart'; readonly chart: Chart })
  | (Drawn & { readonly kind: 'map'; readonly map: MapOfFigure });

export interface DocumentSection {
  /** 1 for sections and annexes, 2 for their parts. */
  readonly level: 1 | 2;
  /** `II.`, `A.`; empty for a section without a number. */
  readonly mark: string;
  readonly heading: string;
  /** Annexes begin on a page of their own. */
  readonly newPage: boolean;
  readonly blocks: readonly Block[];
}

/** A whole report in one language, ready to be laid out as PDF or DOCX. */
export interface ReportDocument {
  readonly language: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly country: string;
  readonly title: string;
  readonly subtitle: string;
  /** Edition and state of the figures, for the cover. */
  readonly facts: readonly string[];
  /** Set for drafts: stands on every page. */
  readonly draft: string | null;
  readonly contents: string;
  /** Between the label of a figure and its caption. */
  readonly captionGap: string;
  /** Words of the page number with `{page}` and `{pages}`. */
  readonly page: string;
  /** Sections on the cover: summary and changes. */
  readonly opening: readonly DocumentSection[];
  readonly sections: readonly DocumentSection[];
  readonly references: { readonly heading: string; readonly entries: readonly (readonly Run[])[] };
  /** Day of the document, `YYYY-MM-DD`. */
  readonly day: string;
}
