// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { EstimationMethod } from '../estimation.ts';
import type { RefusalReason } from '../run-methods.ts';
import type { Confidence } from '../estimation.ts';

/** Languages in which estimates are told. */
export const estimateLanguages = ['en', 'fr', 'ar'] as const;
export type EstimateLanguage = (typeof estimateLanguages)[number];

/** A count with its form in words: numbers are written before they come here, counts decide plurals. */
export interface Counted {
  readonly count: number;
  readonly text: string;
}

/** Everything that is said about an estimate, in one language. Sentences are whole; numbers come written. */
export interface EstimateWords {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly pages: { readonly adviser: string; readonly statistician: string };
  readonly headings: Readonly<
    Record<'number' | 'range' | 'confidence' | 'restsOn' | 'wouldChange' | 'doNot' | 'paragraph', string>
  >;
  readonly notEstimable: string;
  readonly methods: Readonly<Record<EstimationMethod, string>>;
  readonly refusals: Readonly<Record<RefusalReason, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly confidenceShort: Readonly<Record<Confidence, string>>;
  observed(people: Counted, lists: Counted): string;
  total(people: Counted, undetected: Counted): string;
  detectedShare(percent: string): string;
  nothing(people: Counted): string;
  /** Two limits beside one another, read in the right order. */
  limits(lower: string, upper: string): string;
  range(lower: string, upper: Counted): string;
  rangeOpen(lower: Counted): string;
  methodRange(least: string, leastMethod: string, largest: Counted, largestMethod: string): string;
  methodRefuses(method: string, because: string): string;
  readonly reasons: {
    agree(least: string, largest: Counted): string;
    disagree(least: string, largest: Counted): string;
    readonly oneMethod: string;
    fewOnSeveral(people: Counted): string;
    emptyPairs(empty: Counted, pairs: Counted): string;
    listMatters(list: string, people: Counted): string;
    readonly noUpperLimit: string;
    readonly limitIsExtreme: string;
    methodsRefuse(count: Counted, of: Counted): string;
  };
  readonly restsOn: {
    onSeveral(several: Counted, people: Counted): string;
    readonly lists: (names: string) => string;
    readonly assumptions: string;
  };
  readonly changes: {
    withoutList(list: string, people: Counted): string;
    withoutListNothing(list: string): string;
    readonly method: string;
    hidden(people: Counted): string;
    readonly matching: string;
    readonly empty: string;
  };
  readonly doNot: readonly string[];
  readonly paragraph: {
    lead(people: Counted, lists: Counted, names: string, several: Counted): string;
    estimate(total: Counted, undetected: Counted, methods: Counted): string;
    range(lower: string, upper: Counted): string;
    rangeOpen(lower: Counted): string;
    detected(percent: string): string;
    readonly caution: Readonly<Record<Exclude<Confidence, 'none'>, string>>;
    readonly assumptions: string;
    readonly nothing: string;
  };
  readonly figures: {
    readonly overlaps: { readonly title: string; description(shown: Counted): string; readonly people: string };
    readonly methods: { readonly title: string; readonly description: string; readonly observed: string };
    readonly weights: { readonly title: string; readonly description: string };
    readonly omissions: { readonly title: string; readonly description: string; readonly all: string };
    without(list: string): string;
    readonly goesOn: string;
  };
  readonly tables: TableWords;
}

/** Titles and columns of the statistician's tables. */
export interface TableWords {
  readonly methods: string;
  readonly lists: string;
  readonly pairs: string;
  readonly steps: string;
  readonly coefficients: (method: string) => string;
  readonly fit: (method: string) => string;
  readonly figures: (method: string) => string;
  readonly models: (method: string) => string;
  readonly thresholds: string;
  readonly priors: string;
  readonly omissions: string;
  readonly consistency: string;
  readonly hidden: string;
  readonly strata: string;
  readonly notes: Readonly<
    Record<'methods' | 'existence' | 'consistency' | 'hidden' | 'priors' | 'empty' | 'coverage' | 'strata', string>
  >;
  readonly columns: Readonly<
    Record<
      | 'method'
      | 'estimate'
      | 'lower'
      | 'upper'
      | 'undetected'
      | 'interval'
      | 'list'
      | 'people'
      | 'alone'
      | 'pair'
      | 'step'
      | 'overlap'
      | 'expected'
      | 'observed'
      | 'logP'
      | 'term'
      | 'coefficient'
      | 'error'
      | 'weight'
      | 'bic'
      | 'model'
      | 'threshold'
      | 'delta'
      | 'without'
      | 'truth'
      | 'seenElsewhere'
      | 'factor'
      | 'group'
      | 'figure'
      | 'value',
      string
    >
  >;
  readonly constant: string;
  readonly intervals: {
    readonly bootstrap: string;
    readonly model: string;
    readonly posterior: string;
    readonly mixture: string;
  };
  /** Names of single diagnostics by their key; a key that is not here is not shown. */
  readonly diagnostics: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
}
