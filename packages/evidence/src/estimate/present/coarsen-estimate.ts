// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { StrataEstimate } from '../estimate-strata.ts';
import type { ConfidenceReason, Diagnosis, MethodResult, RankedModel, UndetectedEstimate } from '../estimation.ts';

/** Diagnostics that count models or runs, not people: they stay as they are. */
const exactDiagnostics = new Set(['models', 'inadmissibleModels', 'parameters', 'degreesOfFreedom', 'replicates']);
/** Diagnostics that are numbers of people, or lists of them. */
const peopleDiagnostics = new Set([
  'modelInterval',
  'rangeOfModelsNearTheBest',
  'median',
  'mean',
  'replicateQuartiles',
  'chainMedians',
]);
/** Diagnostics that repeat single overlaps, or from which exact counts can be told. */
const tellingDiagnostics = new Set(['steps', 'aic', 'bic', 'deviance', 'logLikelihood']);
const digits = 3;

/**
 * **An estimate that may be shown where small counts may not.** Counts of people become multiples of `base`; overlaps and
 * histories of fewer are left out; estimates and limits become such multiples too and keep three significant digits, as
 * diagnostics do; coefficients, fitted counts and likelihoods go, because they give the table back. Where fewer than `base` people are on several lists nothing is estimable: a
 * number would be those people.
 *
 * What is left still tells roughly how large overlaps are, since that is what an estimate is made of.
 *
 * @param base fewest people that may be told of, for instance 10
 */
export function coarsenEstimate(result: UndetectedEstimate, base: number): UndetectedEstimate {
  const count: Count = (people) => Math.round(people / base) * base;
  const least = count(result.observed);
  // Nobody is shown an estimate of fewer people than were counted because both were rounded.
  const rounded: Count = (people) => {
    const few = count(Number(people.toPrecision(digits)));
    return people >= result.observed ? Math.max(few, least) : few;
  };
  const roughly = (people: number | null): number | null => (people === null ? null : rounded(people));
  const withheld = result.summary.onSeveral < base;
  const { summary, sensitivity, strata } = result;
  const shown = (people: number): boolean => people >= base;
  return {
    observed: count(result.observed),
    methods: result.methods.map((method) => (withheld ? refused(method) : coarsenMethod(method, rounded))),
    summary: {
      ...summary,
      ...(withheld && { status: 'not-estimable' as const, confidence: 'none' as const }),
      observed: count(summary.observed),
      onSeveral: count(summary.onSeveral),
      estimate: withheld ? null : roughly(summary.estimate),
      lower: withheld ? null : roughly(summary.lower),
      upper: withheld ? null : roughly(summary.upper),
      undetected: withheld ? null : roughly(summary.undetected),
      methodRange:
        withheld || summary.methodRange === null
          ? null
          : {
              least: { ...summary.methodRange.least, estimate: rounded(summary.methodRange.least.estimate) },
              largest: { ...summary.methodRange.largest, estimate: rounded(summary.methodRange.largest.estimate) },
            },
      listOmissions: withheld
        ? []
        : summary.listOmissions.map(({ without, estimate }) => ({ without, estimate: roughly(estimate) })),
      reasons: withheld ? [] : summary.reasons.map((reason) => coarsenReason(reason, { count, rounded })),
    },
    lists: result.lists.map(({ list, people, alone }) => ({ list, people: count(people), alone: count(alone) })),
    pairs: result.pairs
      .filter(({ people }) => shown(people))
      .map(({ lists, people }) => ({ lists, people: count(people) })),
    histories: result.histories
      .filter(({ people }) => shown(people))
      .map(({ lists, people }) => ({ lists, people: count(people) })),
    sensitivity: withheld
      ? { estimate: null, leaveOneListOut: [], thresholds: [], internalConsistency: [], hiddenDependence: [] }
      : {
          estimate: roughly(sensitivity.estimate),
          leaveOneListOut: sensitivity.leaveOneListOut.map(({ without, observed, estimate }) => ({
            without,
            observed: count(observed),
            estimate: roughly(estimate),
          })),
          thresholds: sensitivity.thresholds.map(({ threshold, estimate }) => ({
            threshold,
            estimate: roughly(estimate),
          })),
          internalConsistency: sensitivity.internalConsistency.map(({ list, truth, seenElsewhere, estimate }) => ({
            list,
            truth: count(truth),
            seenElsewhere: count(seenElsewhere),
            estimate: roughly(estimate),
          })),
          hiddenDependence: sensitivity.hiddenDependence.map(({ factor, estimate }) => ({
            factor,
            estimate: roughly(estimate),
          })),
        },
    ...(strata && { strata: coarsenStrata(strata, { count, rounded }) }),
  };
}

type Count = (people: number) => number;

interface Rounding {
  /** A number of people who were counted. */
  readonly count: Count;
  /** A number of people that was estimated. */
  readonly rounded: Count;
}

function threeDigits(value: number): number {
  return Number(value.toPrecision(digits));
}

function refused({ method }: MethodResult): MethodResult {
  return { method, status: 'not-estimable', estimate: null, lower: null, upper: null, diagnostics: {} };
}

function coarsenMethod(
  { method, status, estimate, lower, upper, diagnostics, models }: MethodResult,
  rounded: Count,
): MethodResult {
  const roughly = (people: number | null): number | null => (people === null ? null : rounded(people));
  const kept = Object.entries(diagnostics).filter(([key]) => !tellingDiagnostics.has(key));
  return {
    method,
    status,
    estimate: roughly(estimate),
    lower: roughly(lower),
    upper: roughly(upper),
    diagnostics: coarsenDiagnostics(kept, rounded),
    ...(models && {
      models: models.map(({ terms, weight, estimate: people }): RankedModel => {
        return {
          terms,
          weight: threeDigits(weight),
          estimate: roughly(people),
          bic: null,
        };
      }),
    }),
  };
}

function coarsenDiagnostics(
  entries: readonly (readonly [string, Diagnosis])[],
  rounded: Count,
): Record<string, Diagnosis> {
  return Object.fromEntries(
    entries.map(([key, value]) => {
      if (exactDiagnostics.has(key)) return [key, value];
      return [key, coarsenDiagnosis(value, { rounded, ofPeople: peopleDiagnostics.has(key) })];
    }),
  );
}

function coarsenDiagnosis(value: Diagnosis, how: { readonly rounded: Count; readonly ofPeople: boolean }): Diagnosis {
  if (typeof value === 'number') return how.ofPeople ? how.rounded(value) : threeDigits(value);
  if (Array.isArray(value)) return value.map((each) => coarsenDiagnosis(each as Diagnosis, how));
  if (typeof value !== 'object' || value === null) return value;
  return coarsenDiagnostics(Object.entries(value as Record<string, Diagnosis>), how.rounded);
}

function coarsenReason(reason: ConfidenceReason, { count, rounded }: Rounding): ConfidenceReason {
  switch (reason.kind) {
    case 'methods-agree':
    case 'methods-disagree':
      return { ...reason, least: rounded(reason.least), largest: rounded(reason.largest) };
    case 'few-on-several':
      return { ...reason, people: count(reason.people) };
    case 'list-matters':
      return { ...reason, estimate: rounded(reason.estimate) };
    default:
      return reason;
  }
}

function coarsenStrata(strata: StrataEstimate, { count, rounded }: Rounding): StrataEstimate {
  const coarse = <Limits extends { dark: number; estimate: number; darkError: number; lower: number; upper: number }>(
    limits: Limits,
  ): Limits => ({
    ...limits,
    dark: rounded(limits.dark),
    estimate: rounded(limits.estimate),
    darkError: rounded(limits.darkError),
    lower: rounded(limits.lower),
    upper: rounded(limits.upper),
  });
  return {
    strata: strata.strata.map((each) => {
      const observed = count(each.observed);
      return each.status === 'estimable' ? { ...coarse(each), observed } : { ...each, observed };
    }),
    observed: count(strata.observed),
    total: strata.total && coarse(strata.total),
    deviance: threeDigits(strata.deviance),
    parameterCount: strata.parameterCount,
  };
}
