// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CheckView, EligibilityRule } from '@palermo/contract';
import { labelOf } from '@palermo/terms';
import { useTranslation } from 'react-i18next';
import { useCountryName } from '../../lib/countries.ts';
import { useLanguage } from '../../lib/language.ts';
import { useLocalWords } from '../../lib/local-words.ts';
import { useMoney } from '../../ui/money.tsx';

interface RuleWords {
  /** What the rule asks, one sentence. */
  readonly rule: string;
  /** What to do where it is not met. */
  readonly todo: string;
}

interface Terms {
  readonly currency: string;
  readonly rules: readonly EligibilityRule[];
}

type Asked = Pick<CheckView, 'rule' | 'kind' | 'wanted' | 'given'>;

/** Says what a rule of a call asks, and what can be done where it is not met. */
export function useRuleWords({ currency, rules }: Terms): (check: Asked) => RuleWords {
  const { t } = useTranslation('apply');
  const { language } = useLanguage();
  const money = useMoney();
  const country = useCountryName();
  const local = useLocalWords();
  return ({ rule, kind, wanted, given }) => {
    const [first = '', second = ''] = wanted;
    const todo = (key: 'amount' | 'months' | 'kind' | 'country' | 'years' | 'share' | 'confirm'): string =>
      given === null && key !== 'confirm' ? t('rules.todo.answer') : t(`rules.todo.${key}`);
    switch (kind) {
      case 'amount':
        return {
          rule: t('rules.amount', { min: money(first, currency), max: money(second, currency) }),
          todo: todo('amount'),
        };
      case 'months':
        return { rule: t('rules.months', { min: first, max: second }), todo: todo('months') };
      case 'organisationKinds':
        return {
          rule: t('rules.kinds', { kinds: listed(wanted.map((code) => labelOf('applicantKind', code, language))) }),
          todo: todo('kind'),
        };
      case 'countries':
        return { rule: t('rules.countries', { countries: listed(wanted.map(country)) }), todo: todo('country') };
      case 'workCountries':
        return { rule: t('rules.workCountries', { countries: listed(wanted.map(country)) }), todo: todo('country') };
      case 'yearsSinceFounding':
        return { rule: t('rules.years', { count: Number(first) }), todo: todo('years') };
      case 'shareOfBudget':
        return { rule: t('rules.share', { percent: first }), todo: todo('share') };
      default: {
        const found = rules.find((one) => one.kind === 'confirm' && one.key === rule);
        return { rule: found?.kind === 'confirm' ? local(found.words) : rule, todo: todo('confirm') };
      }
    }
  };

  function listed(names: readonly string[]): string {
    return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
  }
}

/** The rules of a call as they are told before anybody applies. */
export function askedOf(call: {
  readonly amountMin: string;
  readonly amountMax: string;
  readonly monthsMin: number;
  readonly monthsMax: number;
  readonly rules: readonly EligibilityRule[];
}): Asked[] {
  const wantedBy = (rule: EligibilityRule): string[] => {
    if ('allowed' in rule) return [...rule.allowed];
    if (rule.kind === 'yearsSinceFounding') return [String(rule.min)];
    return rule.kind === 'shareOfBudget' ? [String(rule.percentMax)] : [];
  };
  return [
    { rule: 'amount', kind: 'amount', wanted: [call.amountMin, call.amountMax], given: null },
    { rule: 'months', kind: 'months', wanted: [String(call.monthsMin), String(call.monthsMax)], given: null },
    ...call.rules.map((rule) => ({
      rule: rule.kind === 'confirm' ? rule.key : rule.kind,
      kind: rule.kind,
      wanted: wantedBy(rule),
      given: null,
    })),
  ];
}
