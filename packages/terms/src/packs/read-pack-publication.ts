// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import type { PackReader } from './pack-reader.ts';
import { publicationModeCodes } from './publication-rules.ts';

const ruleKeys = ['k', 'epsilon', 'delta', 'privacyBudget', 'length', 'modes'];
const between: Readonly<Record<string, { readonly above: number; readonly max: number }>> = {
  epsilon: { above: 0, max: 20 },
  delta: { above: 0, max: 0.001 },
  privacyBudget: { above: 0, max: 100 },
};

/** Checks a pack's rules of publication, which may be absent in part or whole. */
export function readPublication(reader: PackReader, value: unknown): void {
  if (value === undefined) return;
  const rules = reader.object(value, 'publication', ruleKeys);
  if (!rules) return;
  if (rules['k'] !== undefined) reader.integer(rules['k'], 'publication.k', { min: 3, max: 1000 });
  if (rules['length'] !== undefined) reader.integer(rules['length'], 'publication.length', { min: 1, max: 3 });
  for (const [key, { above, max }] of Object.entries(between)) {
    const number = rules[key];
    if (number === undefined) continue;
    if (typeof number !== 'number' || !(number > above && number <= max)) {
      reader.report(`publication.${key}`, 'outOfRange', `Expected a number above ${above}, up to ${max}.`);
    }
  }
  if (rules['modes'] === undefined) return;
  const modes = reader.list(rules['modes'], 'publication.modes');
  for (const [index, mode] of modes.entries()) {
    if (!publicationModeCodes.some((known) => known === mode)) {
      reader.report(
        `publication.modes[${index}]`,
        'unknownCode',
        `Expected one of ${publicationModeCodes.join(', ')}.`,
      );
    }
  }
}
