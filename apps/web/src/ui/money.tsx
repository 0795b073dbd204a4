// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { useLanguage } from '../lib/language.ts';

const locales = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' } as const;

/** An exact amount as the reader's language writes it, with the code of its currency. */
export function useMoney(): (amount: string, currency: string) => string {
  const { language } = useLanguage();
  return (amount, currency) =>
    new Intl.NumberFormat(locales[language], { style: 'currency', currency, currencyDisplay: 'code' }).format(
      amount as `${number}`,
    );
}

interface MoneyProps {
  readonly amount: string | null;
  readonly currency: string;
}

/** An amount in one piece, also where the page runs from right to left; a dash for none. */
export function Money({ amount, currency }: MoneyProps) {
  const money = useMoney();
  if (amount === null) return <span>–</span>;
  return (
    <bdi dir="ltr" style={{ whiteSpace: 'nowrap' }}>
      {money(amount, currency)}
    </bdi>
  );
}
