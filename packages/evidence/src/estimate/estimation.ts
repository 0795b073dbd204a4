// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { StrataEstimate } from './estimate-strata.ts';
import type { Sensitivity } from './find-sensitivity.ts';
import type { EstimateSummary } from './summarise-estimate.ts';

/** The methods, in the order in which they are shown. */
export const estimationMethods = ['stepwise', 'bic', 'bic-average', 'dga', 'latent-class'] as const;
export type EstimationMethod = (typeof estimationMethods)[number];

export interface EstimationOptions {
  readonly methods?: readonly EstimationMethod[];
  /** Tail probability below which stepwise adds a pair. */
  readonly threshold?: number;
  /** Replicates of the bootstrap; 0 gives the interval of the chosen model alone. */
  readonly replicateCount?: number;
  readonly seed?: number | string;
  /** Told after each part of the work. */
  readonly onPart?: (done: number, count: number) => void;
}

/** What a diagnosis is: a number, a word, or a list of them. */
export type Diagnosis = number | string | boolean | null | readonly Diagnosis[] | { readonly [key: string]: Diagnosis };

/** A term of a fitted model: lists joined by ` & `, the constant as ''. Null: its overlap is empty, the estimate −∞. */
export interface FittedTerm {
  readonly term: string;
  readonly estimate: number | null;
  readonly error: number | null;
}

/** A history with its count and what the model expects there. */
export interface FittedHistory {
  readonly lists: string;
  readonly observed: number;
  readonly expected: number;
}

/** A model among others: a log-linear one by its generators, or a graph by its cliques. */
export interface RankedModel {
  readonly terms: readonly string[];
  /** Share of the weight, or posterior probability. */
  readonly weight: number;
  readonly estimate: number | null;
  readonly bic: number | null;
}

/** One method's answer. "Not estimable" is an answer: the diagnostics say why. */
export interface MethodResult {
  readonly method: EstimationMethod;
  readonly status: 'estimable' | 'not-estimable';
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly diagnostics: Readonly<Record<string, Diagnosis>>;
  /** Of the chosen model, where the method chooses one. */
  readonly coefficients?: readonly FittedTerm[];
  readonly fit?: readonly FittedHistory[];
  /** The models that weigh most, where the method weighs models. */
  readonly models?: readonly RankedModel[];
}

export interface UndetectedEstimate {
  readonly observed: number;
  readonly methods: readonly MethodResult[];
  /** What the methods say together, and how much to believe it. */
  readonly summary: EstimateSummary;
  /** What holds whichever method is taken. */
  readonly lists: readonly ListSummary[];
  readonly pairs: readonly PairSummary[];
  /** Histories with people, most first. */
  readonly histories: readonly HistorySummary[];
  readonly sensitivity: Sensitivity;
  /** Estimates by group, where groups were told apart. */
  readonly strata?: StrataEstimate;
}

export interface ListSummary {
  readonly list: string;
  readonly people: number;
  /** People on this list alone. */
  readonly alone: number;
}

export interface PairSummary {
  readonly lists: readonly [string, string];
  readonly people: number;
}

export interface HistorySummary {
  readonly lists: readonly string[];
  readonly people: number;
}

/** A history or an interaction in words. */
export function nameSet(set: number, lists: readonly string[]): string {
  return lists.filter((_, index) => (set >> index) & 1).join(' & ');
}
