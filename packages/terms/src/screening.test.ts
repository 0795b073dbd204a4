// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delphiIndicators, isDimensionPositive, protocolElements, screen, screeningDimensions } from './index.ts';
import type { ScreeningDimension, ScreeningSubject } from './index.ts';

const transcription = join(import.meta.dirname, '../../../../shared/data/delphi_indicators/delphi_labour.csv');

/** Codes of some indicators of a dimension with the weights asked for, as `SMW`. */
function pick(dimension: ScreeningDimension, weights: string, subject: ScreeningSubject = 'adult'): string[] {
  const chosen: string[] = [];
  for (const letter of weights) {
    const weight = { S: 'strong', M: 'medium', W: 'weak' }[letter];
    const found = delphiIndicators.find(
      (indicator) =>
        indicator.dimension === dimension && indicator[subject] === weight && !chosen.includes(indicator.code),
    );
    if (!found) throw new Error(`${dimension} has no further ${weight} indicator`);
    chosen.push(found.code);
  }
  return chosen;
}

describe('the indicators', () => {
  test('are 67 for adults and 65 for children, in six dimensions of 10, 10, 16, 9, 15 and 7', () => {
    expect(delphiIndicators.filter(({ adult }) => adult !== 'none')).toHaveLength(67);
    expect(delphiIndicators.filter(({ child }) => child !== 'none')).toHaveLength(65);
    const sizes = screeningDimensions.map(
      (each) => delphiIndicators.filter(({ dimension }) => dimension === each).length,
    );
    expect(sizes).toEqual([10, 10, 16, 9, 15, 7]);
  });

  // Needs the transcription of the indicators, which lies beside the project and not in it.
  test.runIf(existsSync(transcription))('weigh what the transcription says', () => {
    const weight = { S: 'strong', M: 'medium', W: 'weak', '-': 'none' } as const;
    const rows = readFileSync(transcription, 'utf8').trim().split('\n').slice(1);
    const written = rows.map((row) => /,([SMW-]),([SMW-])$/.exec(row.trim())).map((match) => [match?.[1], match?.[2]]);
    const letters = Object.fromEntries(Object.entries(weight).map(([letter, name]) => [name, letter]));
    expect(delphiIndicators.map(({ adult, child }) => [letters[adult], letters[child]])).toEqual(written);
  });
});

describe('a dimension', () => {
  test.each([
    [2, 0, 0],
    [1, 1, 0],
    [1, 0, 1],
    [0, 3, 0],
    [0, 2, 1],
    [3, 0, 0],
    [1, 2, 2],
    [0, 4, 0],
    [0, 2, 2],
  ])('of %i strong, %i medium and %i weak is positive', (strong, medium, weak) => {
    expect(isDimensionPositive({ strong, medium, weak })).toBe(true);
  });

  test.each([
    [0, 0, 0],
    [1, 0, 0],
    [0, 2, 0],
    [0, 1, 2],
    [0, 1, 0],
    [0, 0, 5],
    [0, 1, 5],
  ])('of %i strong, %i medium and %i weak is negative', (strong, medium, weak) => {
    expect(isDimensionPositive({ strong, medium, weak })).toBe(false);
  });
});

describe('screening an adult', () => {
  const exploited = pick('exploitation', 'SM');
  const coerced = pick('coercionAtDestination', 'SS');

  test.each(['deceptiveRecruitment', 'coerciveRecruitment'] as const)(
    'is positive with %s, exploitation and coercion',
    (dimension) => {
      const screening = screen([...pick(dimension, 'SM'), ...exploited, ...coerced], 'adult');
      expect(screening.result).toBe('positive');
      expect(screening.because).toEqual([
        { requirement: 'recruitment', met: true, dimensions: [dimension] },
        { requirement: 'exploitation', met: true, dimensions: ['exploitation'] },
        { requirement: 'destination', met: true, dimensions: ['coercionAtDestination'] },
      ]);
      expect(screening.notADetermination).toBe(true);
    },
  );

  test('takes abuse of vulnerability in the place of other means', () => {
    const abused = [
      ...pick('recruitmentByAbuseOfVulnerability', 'MMM'),
      ...pick('abuseOfVulnerabilityAtDestination', 'MMM'),
    ];
    expect(screen([...abused, ...exploited], 'adult').result).toBe('positive');
  });

  test.each([
    ['recruitment', [...exploited, ...coerced]],
    ['exploitation', [...pick('deceptiveRecruitment', 'SM'), ...coerced]],
    ['destination', [...pick('deceptiveRecruitment', 'SM'), ...exploited]],
  ])('is negative without %s, and says so', (missing, indicators) => {
    const screening = screen(indicators, 'adult');
    expect(screening.result).toBe('negative');
    expect(screening.because.filter(({ met }) => !met).map(({ requirement }) => requirement)).toEqual([missing]);
  });

  test.each([['S'], ['MM']])('is negative when exploitation has only %s', (weights) => {
    const recruited = pick('deceptiveRecruitment', 'SM');
    expect(screen([...recruited, ...pick('exploitation', weights), ...coerced], 'adult').result).toBe('negative');
  });

  test('is negative when a dimension has one medium and two weak', () => {
    const vulnerable = pick('recruitmentByAbuseOfVulnerability', 'MWW');
    expect(screen([...vulnerable, ...exploited, ...coerced], 'adult').result).toBe('negative');
  });
});

describe('screening a child', () => {
  const exploited = pick('exploitation', 'SM', 'child');

  test('is positive with an act and exploitation, without any means', () => {
    expect(screen(exploited, 'child', { act: ['transportation'] }).result).toBe('positive');
    expect(screen([...exploited, ...pick('deceptiveRecruitment', 'M', 'child')], 'child').result).toBe('positive');
  });

  test('is negative without an act', () => {
    expect(screen(exploited, 'child').result).toBe('negative');
  });

  test('is negative without positive exploitation', () => {
    expect(screen(pick('exploitation', 'MM', 'child'), 'child', { act: ['harbouring'] }).result).toBe('negative');
  });

  test('leaves out indicators that the list for children does not have', () => {
    const screening = screen(['noSocialProtection', 'hazardousWork', 'lowOrNoSalary', 'madeUp'], 'child', {
      act: ['receipt'],
    });
    expect(screening.ignored).toEqual(['noSocialProtection', 'madeUp']);
    expect(screening.result).toBe('negative');
  });
});

test('a repeated indicator counts once', () => {
  const screening = screen(['excessiveWork', 'excessiveWork'], 'adult');
  expect(screening.dimensions.find(({ dimension }) => dimension === 'exploitation')).toEqual({
    dimension: 'exploitation',
    strong: 1,
    medium: 0,
    weak: 0,
    positive: false,
  });
});

test('a further indicator never turns a positive screening negative', () => {
  const codes = delphiIndicators.map(({ code }) => code);
  const turned = fc.check(
    fc.property(
      fc.subarray(codes),
      fc.constantFrom(...codes),
      fc.constantFrom('adult' as const, 'child' as const),
      (some, one, subject) =>
        screen(some, subject).result === 'negative' || screen([...some, one], subject).result === 'positive',
    ),
    { seed: 20260730, numRuns: 500 },
  );
  expect(turned.counterexample).toBeNull();
});

describe('the elements of article 3', () => {
  const act = ['recruitment'];
  const purpose = ['servitude'];
  test('need means for an adult and not for a child', () => {
    expect(protocolElements({ act, means: [], purpose }, 'adult').allRecorded).toBe(false);
    expect(protocolElements({ act, means: ['fraud'], purpose }, 'adult').allRecorded).toBe(true);
    expect(protocolElements({ act, means: [], purpose }, 'child').allRecorded).toBe(true);
    expect(protocolElements({ act: [], means: [], purpose }, 'child').allRecorded).toBe(false);
  });
});
