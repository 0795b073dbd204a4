// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CheckView, EligibilityRule } from '@palermo/contract';
import { ruleKey, type Call } from '../calls/call.ts';
import { writeAmount } from '../money.ts';
import { readCoded, type Answers, type CodedAnswers } from './answers.ts';

/** How one rule stands by the answers alone. */
export type RuleCheck = Pick<CheckView, 'rule' | 'kind' | 'wanted' | 'given'> & { readonly met: boolean };

type Terms = Pick<Call, 'rules' | 'currency' | 'amountMin' | 'amountMax' | 'monthsMin' | 'monthsMax' | 'opensOn'>;

/** How the answers meet each rule of the call: its amounts and months first, then its own rules in their order. */
export function checkEligibility(call: Terms, answers: Answers): RuleCheck[] {
  const coded = readCoded(answers, call.currency);
  const { amount, months } = coded;
  const money = (value: bigint): string => writeAmount(value, call.currency);
  return [
    {
      rule: 'amount',
      kind: 'amount',
      wanted: [money(call.amountMin), money(call.amountMax)],
      given: amount === null ? null : money(amount),
      met: amount !== null && amount >= call.amountMin && amount <= call.amountMax,
    },
    {
      rule: 'months',
      kind: 'months',
      wanted: [String(call.monthsMin), String(call.monthsMax)],
      given: months === null ? null : String(months),
      met: months !== null && months >= call.monthsMin && months <= call.monthsMax,
    },
    ...call.rules.map((rule) => ({
      rule: ruleKey(rule),
      kind: rule.kind,
      ...checkRule(rule, call, { coded, answers }),
    })),
  ];
}

interface Given {
  readonly coded: CodedAnswers;
  readonly answers: Answers;
}

function checkRule(
  rule: EligibilityRule,
  call: Terms,
  { coded, answers }: Given,
): Pick<RuleCheck, 'wanted' | 'given' | 'met'> {
  switch (rule.kind) {
    case 'organisationKinds':
      return allowed(rule.allowed, coded.organisationKind);
    case 'countries':
      return allowed(rule.allowed, coded.country);
    case 'workCountries': {
      const outside = coded.workCountries.filter((country) => !rule.allowed.includes(country));
      const given = outside.length > 0 ? outside : coded.workCountries;
      return {
        wanted: rule.allowed,
        given: given.length === 0 ? null : given.join(' '),
        met: coded.workCountries.length > 0 && outside.length === 0,
      };
    }
    case 'yearsSinceFounding': {
      const opens = Number(call.opensOn.slice(0, 4));
      const years = coded.foundedYear === null ? null : opens - coded.foundedYear;
      return {
        wanted: [String(rule.min)],
        given: years === null ? null : String(years),
        met: years !== null && years >= rule.min,
      };
    }
    case 'shareOfBudget': {
      const { amount, annualBudget } = coded;
      if (amount === null || annualBudget === null)
        return { wanted: [String(rule.percentMax)], given: null, met: false };
      const isWithin = amount * 100n <= annualBudget * BigInt(rule.percentMax);
      const percent = (amount * 100n + annualBudget - 1n) / annualBudget;
      return { wanted: [String(rule.percentMax)], given: percent.toString(), met: isWithin };
    }
    case 'confirm':
      return { wanted: [], given: answers[rule.key] === true ? 'yes' : null, met: answers[rule.key] === true };
  }
}

function allowed(codes: readonly string[], given: string | null): Pick<RuleCheck, 'wanted' | 'given' | 'met'> {
  return { wanted: [...codes], given, met: given !== null && codes.includes(given) };
}

/** Rules that are not met, by name. */
export function unmetRules(checks: readonly RuleCheck[]): string[] {
  return checks.filter(({ met }) => !met).map(({ rule }) => rule);
}

/** Checks as they are shown, with what grants officers overrode and why. */
export function presentChecks(
  checks: readonly RuleCheck[],
  overridden: ReadonlyMap<string, string | null>,
): CheckView[] {
  return checks.map(({ met, ...check }) => {
    const isOverridden = !met && overridden.has(check.rule);
    return {
      ...check,
      outcome: met ? 'met' : isOverridden ? 'overridden' : 'unmet',
      reason: isOverridden ? (overridden.get(check.rule) ?? null) : null,
    };
  });
}
