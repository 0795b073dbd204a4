// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

const exact = new Set(
  [
    'all,everyone,both,both sexes,all sexes,all ages,all persons,grand total,overall,sum,combined,any,_t,t,tot',
    'ensemble,tous,toutes,tous âges,tous ages,les deux sexes,deux sexes,somme',
    'ambos sexos,ambos,todos,todas,suma,всего,итого,оба пола,все,合计,总计,总数,全部',
    'المجموع,الإجمالي,مجموع,إجمالي,الكل,الجميع,كلا الجنسين,كل الأعمار',
  ]
    .join(',')
    .split(','),
);

/**
 * Whether a label names the sum of the others: "Total", "All ages", "Both sexes", "Ensemble", "المجموع".
 *
 * @param more labels that this file uses for totals, besides those that are common
 */
export function isTotalLabel(label: string, more: ReadonlySet<string> = new Set()): boolean {
  const text = normaliseLabel(label);
  if (more.has(text)) return true;
  return exact.has(text) || /^(?:sub)?totals?(?:$|[ :(,])|[ :,]total$|^total général$/u.test(text);
}

/** A label without differences of case, spacing and accents composed in two ways. */
export function normaliseLabel(label: string): string {
  return label.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
