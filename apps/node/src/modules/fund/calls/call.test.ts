// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { callBody } from '../call-body.fixture.ts';
import { faultsOfTerms, readTerms } from './call.ts';

describe('the terms of a call', () => {
  it.each([
    ['a small grant', { amountMin: '5000', amountMax: '20000', monthsMin: 3, monthsMax: 8 }],
    ['a grant of the earlier rounds', { amountMin: '20000', amountMax: '60000', monthsMin: 12, monthsMax: 24 }],
  ])('say %s', (_name, terms) => {
    expect(faultsOfTerms(readTerms({ ...callBody, ...terms }))).toEqual([]);
  });

  it('are at fault where the largest is below the smallest', () => {
    const body = { ...callBody, amountMin: '20000', amountMax: '5000', monthsMin: 8, monthsMax: 3 };
    expect(faultsOfTerms(readTerms(body)).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['amountMax', 'monthsMax']),
    );
  });
});
