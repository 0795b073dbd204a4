// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { StrataEstimate } from './estimate-strata.ts';
import type { Sensitivity } from './find-sensitivity.ts';

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

/**
 * How much to believe an estimate: `fair` where methods agree and lists overlap well, `rough` where the order of magnitude
 * is known, `weak` where hardly that is, `none` where nothing is estimable. No estimate of this kind is ever more than fair.
 */
export type Confidence = 'fair' | 'rough' | 'weak' | 'none';

/** Why an estimate is believed as much as it is. */
export type ConfidenceReason =
  | { readonly kind: 'methods-agree' | 'methods-disagree'; readonly least: number; readonly largest: number }
  | { readonly kind: 'one-method' }
  | { readonly kind: 'few-on-several'; readonly people: number }
  | { readonly kind: 'empty-pairs'; readonly empty: number; readonly pairs: number }
  | { readonly kind: 'list-matters'; readonly list: string; readonly estimate: number }
  | { readonly kind: 'no-upper-limit' }
  | { readonly kind: 'limit-is-extreme' }
  | { readonly kind: 'methods-refuse'; readonly count: number; readonly of: number };

/** What the methods say together. */
export interface EstimateSummary {
  readonly status: 'estimable' | 'not-estimable';
  readonly observed: number;
  readonly listCount: number;
  /** People on two or more lists: all that an estimate rests on. */
  readonly onSeveral: number;
  /** The middle of the estimates of all methods that give one. */
  readonly estimate: number | null;
  /** Lowest lower and highest upper limit of these methods. */
  readonly lower: number | null;
  /** Null where there is an estimate and a limit lies so far off that it limits nothing. */
  readonly upper: number | null;
  readonly undetected: number | null;
  /** Least and largest estimate, with their methods; null where fewer than two give one. */
  readonly methodRange: {
    readonly least: { readonly method: EstimationMethod; readonly estimate: number };
    readonly largest: { readonly method: EstimationMethod; readonly estimate: number };
  } | null;
  /** The lists whose omission changes the estimate most, down and up, or makes it impossible. */
  readonly listOmissions: readonly { readonly without: string; readonly estimate: number | null }[];
  readonly confidence: Confidence;
  readonly reasons: readonly ConfidenceReason[];
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
