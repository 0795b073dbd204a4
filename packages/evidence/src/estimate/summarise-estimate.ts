// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type {
  Confidence,
  ConfidenceReason,
  EstimateSummary,
  MethodResult,
  PairSummary,
  EstimationMethod,
} from './estimation.ts';
import type { Sensitivity } from './find-sensitivity.ts';

export interface SummaryInput {
  readonly observed: number;
  readonly onSeveral: number;
  readonly listCount: number;
  readonly methods: readonly MethodResult[];
  readonly pairs: readonly PairSummary[];
  readonly sensitivity: Sensitivity;
}

/** An upper limit this many times the estimate limits nothing. */
const noLimitFactor = 20;
/** People on several lists below which an estimate rests on next to nothing. */
const fewOnSeveral = 25;
const agreementFactor = 1.25;
const disagreementFactor = 2;

/**
 * **What several methods say together**: the middle of their estimates, the widest of their ranges, and how much to believe
 * it, by rules that are written here and nowhere hidden. Methods that give no number count against belief, not for it.
 */
export function summariseEstimate(input: SummaryInput): EstimateSummary {
  const { observed, methods, sensitivity, onSeveral, listCount } = input;
  const given = methods.flatMap(({ method, estimate, lower, upper }) =>
    estimate === null ? [] : [{ method, estimate, lower: lower ?? estimate, upper: upper ?? estimate }],
  );
  const shared = { observed, listCount, onSeveral };
  if (given.length === 0) {
    return {
      ...shared,
      status: 'not-estimable',
      estimate: null,
      lower: null,
      upper: null,
      undetected: null,
      methodRange: null,
      listOmissions: [],
      confidence: 'none',
      reasons: [],
    };
  }
  const sorted = given.toSorted((one, other) => one.estimate - other.estimate);
  const [least, largest] = [sorted[0]!, sorted.at(-1)!];
  const estimate = middleOf(sorted.map((each) => each.estimate));
  const upper = Math.max(...given.map((each) => each.upper));
  const reasons = reasonsOf(input, { least: least.estimate, largest: largest.estimate, estimate, upper });
  return {
    ...shared,
    status: 'estimable',
    estimate,
    lower: Math.min(...given.map((each) => each.lower)),
    upper: upper > noLimitFactor * estimate ? null : upper,
    undetected: estimate - observed,
    methodRange: given.length < 2 ? null : { least: nameOnly(least), largest: nameOnly(largest) },
    listOmissions: omissionsThatMatter(sensitivity),
    confidence: confidenceOf(reasons, upper / Math.max(1, Math.min(...given.map((each) => each.lower)))),
    reasons,
  };
}

function nameOnly({ method, estimate }: { readonly method: EstimationMethod; readonly estimate: number }) {
  return { method, estimate };
}

function middleOf(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

interface Found {
  readonly least: number;
  readonly largest: number;
  readonly estimate: number;
  readonly upper: number;
}

function reasonsOf(
  { methods, pairs, sensitivity, onSeveral }: SummaryInput,
  { least, largest, estimate, upper }: Found,
): ConfidenceReason[] {
  const estimable = methods.filter(({ status }) => status === 'estimable');
  const empty = pairs.filter(({ people }) => people === 0).length;
  const [mattering] = omissionsThatMatter(sensitivity).flatMap(({ without, estimate: rest }) =>
    rest !== null && sensitivity.estimate !== null && ratioOf(rest, sensitivity.estimate) > 1.5
      ? [{ kind: 'list-matters' as const, list: without, estimate: rest }]
      : [],
  );
  return [
    ...(estimable.length < 2
      ? [{ kind: 'one-method' as const }]
      : [{ kind: methodsKind(largest / least), least, largest }]),
    ...(onSeveral < fewOnSeveral ? [{ kind: 'few-on-several' as const, people: onSeveral }] : []),
    ...(empty > 0 ? [{ kind: 'empty-pairs' as const, empty, pairs: pairs.length }] : []),
    ...(mattering ? [mattering] : []),
    ...(upper > noLimitFactor * estimate ? [{ kind: 'no-upper-limit' as const }] : []),
    ...(estimable.some(({ diagnostics }) => diagnostics['limitIsMostExtremeReplicate'] === true)
      ? [{ kind: 'limit-is-extreme' as const }]
      : []),
    ...(estimable.length < methods.length
      ? [{ kind: 'methods-refuse' as const, count: methods.length - estimable.length, of: methods.length }]
      : []),
  ];
}

function methodsKind(ratio: number): 'methods-agree' | 'methods-disagree' {
  return ratio <= agreementFactor ? 'methods-agree' : 'methods-disagree';
}

function ratioOf(one: number, other: number): number {
  return Math.max(one / other, other / one);
}

/** The omission that lowers the estimate most, the one that raises it most, and those that leave none. */
function omissionsThatMatter({ estimate, leaveOneListOut }: Sensitivity): EstimateSummary['listOmissions'] {
  if (estimate === null) return [];
  const left = leaveOneListOut.flatMap(({ without, estimate: rest }) =>
    rest === null ? [] : [{ without, estimate: rest }],
  );
  const sorted = left.toSorted((one, other) => one.estimate - other.estimate);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return [
    ...(lowest && lowest.estimate < estimate ? [lowest] : []),
    ...(highest && highest !== lowest && highest.estimate > estimate ? [highest] : []),
    ...leaveOneListOut
      .filter(({ estimate: rest }) => rest === null)
      .map(({ without }) => ({ without, estimate: null })),
  ].toSorted((one, other) => change(other.estimate, estimate) - change(one.estimate, estimate));
}

function change(rest: number | null, estimate: number): number {
  return rest === null ? 0 : ratioOf(rest, estimate);
}

function confidenceOf(reasons: readonly ConfidenceReason[], spread: number): Confidence {
  const has = (kind: ConfidenceReason['kind']): boolean => reasons.some((reason) => reason.kind === kind);
  const apart = reasons.some(
    (reason) => reason.kind === 'methods-disagree' && reason.largest > disagreementFactor * reason.least,
  );
  if (apart || has('one-method') || has('few-on-several') || has('no-upper-limit') || spread > 6) return 'weak';
  const many = reasons.some(({ kind }) => kind === 'methods-refuse' || kind === 'limit-is-extreme');
  if (has('methods-disagree') || has('empty-pairs') || has('list-matters') || many || spread > 2) return 'rough';
  return 'fair';
}
