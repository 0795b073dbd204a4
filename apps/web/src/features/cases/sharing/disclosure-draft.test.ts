// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { disclosureProblem, disclosureRequest, emptyDisclosure } from './disclosure-draft.ts';

const limits = { today: '2026-03-01', last: '2026-12-01' };
const order = { reference: '12/26', orderedBy: 'Invented court', legalBasis: 'Article 1' };
const whole = { ...emptyDisclosure('2026-03-01', '2026-03-31'), ...order };

test('an order is proposed once it says whether the person was told', () => {
  expect(disclosureProblem(emptyDisclosure('2026-03-01', '2026-03-31'), limits)).toBe('order');
  expect(disclosureProblem(whole, limits)).toBe('telling');
  expect(disclosureProblem({ ...whole, isTold: true, toldIn: 'fr' }, limits)).toBeUndefined();
  expect(disclosureProblem({ ...whole, isTold: true, toldIn: 'fr', until: '2027-01-01' }, limits)).toBe('until');
});

test('a person who is not told yet is told why, and by a day to come', () => {
  const later = { ...whole, isTold: false, notBecause: 'Danger', tellBy: '2026-02-01' };
  expect(disclosureProblem(later, limits)).toBe('telling');
  const planned = { ...later, tellBy: '2026-03-05' };
  expect(disclosureProblem(planned, limits)).toBeUndefined();
  expect(disclosureRequest(planned)).toEqual({
    until: '2026-03-31',
    order,
    telling: { notBecause: 'Danger', by: '2026-03-05' },
  });
});
