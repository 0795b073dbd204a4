// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { describe, expect, test } from 'vitest';
import { recogniseDamagedCountry, recognisePublishedCountry, recognisePublishedForm } from './index.ts';

describe('a label of a published table', () => {
  test.each([
    ['Viet Nam', 'VNM'],
    ['VIETNAM', 'VNM'],
    ['Vietnamita', 'VNM'],
    ['vietnamese', 'VNM'],
    ['Guatemaltecos', 'GTM'],
    ['Croazia', 'HRV'],
    ['Libanon', 'LBN'],
    ['Kosovo under UNSCR 1244', 'XKX'],
    ['Nationals', 'NATIONALS'],
    ['Sin determinar', 'UNKNOWN'],
    ['TOTAL POR AÑO', 'TOTAL'],
    ['UNK', 'UNKNOWN'],
  ])('%s is %s', (label, code) => {
    expect(recognisePublishedCountry(label)?.code).toBe(code);
  });

  test.each(['B & H', '97 albanian', 'Congolese', 'Ethopia', 'Q6.1_10s_2019', '', '0', 'BR'])(
    '%j waits for a person',
    (label) => {
      expect(recognisePublishedCountry(label)).toBeUndefined();
    },
  );

  test('with lost letters is the only name that fits', () => {
    expect(recogniseDamagedCountry('M\uFFFDXICO')).toEqual({ code: 'MEX', method: 'repaired' });
    expect(recogniseDamagedCountry('C\uFFFDte d\uFFFDIvoire')?.code).toBe('CIV');
    expect(recogniseDamagedCountry('(especifique el pa\uFFFDs)')).toBeUndefined();
    expect(recogniseDamagedCountry('\uFFFD\uFFFDa')).toBeUndefined();
    expect(recogniseDamagedCountry('Ira\uFFFD')).toBeUndefined();
  });

  test('is a form of exploitation in the words of several publishers', () => {
    expect(recognisePublishedForm('Sampling of human organs')?.code).toBe('OrganRemoval');
    expect(recognisePublishedForm('forced_begging')?.code).toBe('ForcedBegging');
    expect(recognisePublishedForm('Other forms of exploitation')?.code).toBe('Other');
    expect(recognisePublishedForm('Mixt')).toBeUndefined();
  });
});
