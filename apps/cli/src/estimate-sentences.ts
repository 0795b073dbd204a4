// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { EstimationMethod, MethodResult, UndetectedEstimate } from '@palermo/evidence';
import { textTable } from './output.ts';

const methodNames: Readonly<Record<EstimationMethod, string>> = {
  stepwise: 'stepwise choice of pairs',
  bic: 'best model by BIC',
  'bic-average': 'average over models',
  dga: 'decomposable graphs',
  'latent-class': 'latent classes',
};

/** The estimate for a reader who is no statistician: number, range, how sure, what it rests on, what would change it. */
export function describeEstimate(result: UndetectedEstimate): string {
  const { observed, methods, lists, pairs } = result;
  const estimable = methods.filter(({ status }) => status === 'estimable');
  const rows = methods.map((each) => ({
    method: methodNames[each.method],
    people: roundOf(each.estimate),
    from: roundOf(each.lower),
    to: roundOf(each.upper),
    undetected: each.estimate === null ? 'not estimable' : roundOf(each.estimate - observed),
  }));
  return [
    `${observed} people stand on at least one of ${lists.length} lists.\n`,
    headline(estimable, observed),
    '\n',
    textTable(['method', 'people', 'from', 'to', 'undetected'], rows),
    '\n',
    ...methods.filter(({ status }) => status === 'not-estimable').map(refusalOf),
    ...cautions(estimable, pairs),
    'Every range assumes that its model is right; simulated ranges of 95% held the truth in 84% of cases when it was, and in\n',
    'far fewer when lists depend on one another in ways that the overlaps cannot show. Add --json for all diagnostics.\n',
  ].join('');
}

function headline(estimable: readonly MethodResult[], observed: number): string {
  const numbers = estimable.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  if (numbers.length === 0)
    return 'The lists do not say how many people nobody detected: no method gives an estimate.\n';
  const least = Math.min(...numbers);
  const largest = Math.max(...numbers);
  const between =
    numbers.length === 1
      ? `One method gives an estimate: about ${roundOf(least)} people`
      : `The methods put the number of people between about ${roundOf(least)} and ${roundOf(largest)}`;
  const share = `so that between 1 in ${Math.max(1, Math.round(least / observed))} and 1 in ${Math.round(largest / observed)} was detected`;
  return `${between}, ${share}.\n`;
}

function refusalOf({ method, diagnostics: { because } }: MethodResult): string {
  return `Not estimable by ${methodNames[method]}${typeof because === 'string' ? `: ${because}` : ''}.\n`;
}

function cautions(estimable: readonly MethodResult[], pairs: UndetectedEstimate['pairs']): string[] {
  const numbers = estimable.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  const empty = pairs.filter(({ people }) => people === 0);
  return [
    ...(numbers.length > 1 && Math.max(...numbers) > 1.5 * Math.min(...numbers)
      ? ['The methods disagree by more than half: the choice of method matters more than any one range.\n']
      : []),
    ...(empty.length > 0
      ? [
          `Nobody stands on both lists of ${empty.length} of ${pairs.length} pairs; estimates from such lists are fragile.\n`,
        ]
      : []),
  ];
}

/** A number of people as one would say it: three significant digits. */
function roundOf(value: number | null): string {
  if (value === null) return '';
  return String(Math.round(Number(value.toPrecision(3))));
}
