// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { StrataEstimate } from '../estimate-strata.ts';
import type { ConfidenceReason, Diagnosis, MethodResult, RankedModel, UndetectedEstimate } from '../estimation.ts';

/** Diagnostics that count models or runs, not people: they stay as they are. */
const exactDiagnostics = new Set(['models', 'inadmissibleModels', 'parameters', 'degreesOfFreedom', 'replicates']);
/** Diagnostics that repeat single overlaps. */
const tellingDiagnostics = new Set(['steps']);
const digits = 3;

/**
 * **An estimate that may be shown where small counts may not.** Counts of people become multiples of `base`; overlaps and
 * histories of fewer are left out; estimates, limits and diagnostics keep three significant digits; coefficients and fitted
 * counts go, because they give the table back. Where fewer than `base` people are on several lists nothing is estimable: a
 * number would be those people.
 *
 * What is left still tells roughly how large overlaps are, since that is what an estimate is made of.
 *
 * @param base fewest people that may be told of, for instance 10
 */
export function coarsenEstimate(result: UndetectedEstimate, base: number): UndetectedEstimate {
  const count = (people: number): number => Math.round(people / base) * base;
  const withheld = result.summary.onSeveral < base;
  const { summary, sensitivity, strata } = result;
  const shown = (people: number): boolean => people >= base;
  return {
    observed: count(result.observed),
    methods: result.methods.map((method) => (withheld ? refused(method) : coarsenMethod(method))),
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
      reasons: withheld ? [] : summary.reasons.map((reason) => coarsenReason(reason, count)),
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
    ...(strata && { strata: coarsenStrata(strata, count) }),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(digits));
}

function roughly(value: number | null): number | null {
  return value === null ? null : rounded(value);
}

function refused({ method }: MethodResult): MethodResult {
  return { method, status: 'not-estimable', estimate: null, lower: null, upper: null, diagnostics: {} };
}

function coarsenMethod({ method, status, estimate, lower, upper, diagnostics, models }: MethodResult): MethodResult {
  const kept = Object.entries(diagnostics).flatMap(([key, value]): [string, Diagnosis][] =>
    tellingDiagnostics.has(key) ? [] : [[key, exactDiagnostics.has(key) ? value : coarsenDiagnosis(value)]],
  );
  return {
    method,
    status,
    estimate: roughly(estimate),
    lower: roughly(lower),
    upper: roughly(upper),
    diagnostics: Object.fromEntries(kept),
    ...(models && { models: models.map(coarsenModel) }),
  };
}

function coarsenModel({ terms, weight, estimate, bic }: RankedModel): RankedModel {
  return { terms, weight: rounded(weight), estimate: roughly(estimate), bic: bic === null ? null : Math.round(bic) };
}

function coarsenDiagnosis(value: Diagnosis): Diagnosis {
  if (typeof value === 'number') return rounded(value);
  if (Array.isArray(value)) return value.map((each) => coarsenDiagnosis(each as Diagnosis));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, coarsenDiagnosis(each as Diagnosis)]));
}

function coarsenReason(reason: ConfidenceReason, count: (people: number) => number): ConfidenceReason {
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

function coarsenStrata(strata: StrataEstimate, count: (people: number) => number): StrataEstimate {
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
    deviance: rounded(strata.deviance),
    parameterCount: strata.parameterCount,
  };
}
