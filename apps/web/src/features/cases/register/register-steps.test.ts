// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { caseForm, genericPack } from '@palermo/terms';
import { expect, test } from 'vitest';
import { registerSteps, stepIndex, stepName } from './register-steps.ts';

const form = caseForm(genericPack);

test('a section that the pack adds becomes a step by itself', () => {
  const label = { en: 'National', fr: 'National', ar: 'وطني' };
  const added = {
    key: 'xNational',
    label,
    fields: [{ key: 'xA', type: 'text' as const, dataClass: 'notes' as const, label }],
  };
  const names = registerSteps([...form, added], {}).map(stepName);
  expect(names.at(-2)).toBe('xNational');
});

test('every step has its own name in the address, and the review is last', () => {
  const names = registerSteps(form, {}).map(stepName);
  expect(new Set(names).size).toBe(names.length);
  expect(names.at(-1)).toBe('review');
});

test('an address that names no step shows the first', () => {
  const steps = registerSteps(form, {});
  expect(stepIndex(steps, undefined)).toBe(0);
  expect(stepIndex(steps, 'elsewhere')).toBe(0);
  expect(stepIndex(steps, 'review')).toBe(steps.length - 1);
});
