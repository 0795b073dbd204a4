// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, test } from 'vitest';
import { readClaim } from '../shapes/claim.ts';
import { cleanText } from './clean-test-kit.ts';

describe('a national series', () => {
  test('has its units looked at against its figures', async () => {
    const persons = await cleanText('Year|UNIT_MEASURE|Value\n2010|PERSONS|1.7\n2011|PERSONS|2');
    expect(persons.counts).toEqual({ unitContradictsValues: 2 });
    expect(persons.observations.map(({ unit }) => unit)).toEqual(['unclear', 'unclear']);
    const percent = await cleanText('Year|Units|Sex|Value\n2023|%|male|0.85');
    expect(percent.counts).toEqual({ unitContradictsSeries: 1 });
    expect(percent.observations[0]).toMatchObject({ unit: 'unclear', unitWritten: '%', sex: 'male' });
  });

  test('is several series where it has several units', async () => {
    const { observations, counts } = await cleanText(
      'Year|Units|Sex|Value\n2012|count||9\n2025|per_100000_population||6.89\n2025|per_100000_population|Female|3.36',
    );
    expect(observations.map(({ unit }) => unit)).toEqual(['count', 'per100000', 'per100000']);
    expect(counts).toEqual({ mixedUnits: 1 });
  });

  test('that writes no unit is a count only where all figures are whole', async () => {
    const whole = await cleanText('Year|Value\n2015|4\n2016|7');
    expect(whole.observations[0]?.unit).toBe('count');
    const broken = await cleanText('Year|Value\n2015|0.924\n2016|0.972');
    expect(broken.observations[0]?.unit).toBe('unclear');
    const told = await cleanText('Year|Value\n2015|0.924', {
      area: 'CAN',
      indicator: 'policeIncidents',
      unit: 'per100000',
    });
    expect(told.observations[0]).toMatchObject({ unit: 'per100000', indicator: 'policeIncidents', area: 'CAN' });
    expect(told.counts).toEqual({});
  });

  test('may have forms and destinations in words of its own, and what crosses them is added to nothing', async () => {
    const { observations, counts } = await cleanText(
      [
        'Year|Forms of exploitation|Destination countries|Units|Value',
        '2019|Begging||Number|3',
        '2019|Sampling of human organs||Number|1',
        '2019|Mixt||Number|2',
        '2019||Türkiye|Number|5',
        '2019|Work|Russian Federation|Number|4',
      ].join('\n'),
    );
    expect(observations.map(({ dimension, categoryCode }) => [dimension, categoryCode])).toEqual([
      ['form', 'ForcedBegging'],
      ['form', 'OrganRemoval'],
      ['form', null],
      ['destination', 'TUR'],
      ['several', null],
    ]);
    expect(counts).toEqual({ unknownLabel: 1, crossedBreakdown: 1 });
  });

  test('is not read as thousands or more', async () => {
    const { rejectedCount } = await cleanText(
      'Year|Units|Unit multiplier|Value\n2019|Number|Thousands|3\n2020|Number|Units|3',
    );
    expect(rejectedCount).toBe(1);
  });

  test('that breaks down by a column of unknown meaning is no total', async () => {
    const { observations } = await cleanText('Year|Units|District|Value\n2019|Number|North|3\n2019|Number||9');
    expect(observations.map(({ dimension }) => dimension)).toEqual(['several', 'total']);
  });
});

test('a table in codes of SDMX is read by its series', async () => {
  const { shape, observations, counts } = await cleanText(
    [
      'TIME_PERIOD|SERIES|SEX|AGE|COMPOSITE_BREAKDOWN|OBS_VALUE',
      '2019|VC_HTF_DETV|_T|_T|_T|39',
      '2019|VC_HTF_DETV|F|_M|_T|11',
      '2019|VC_HTF_DETVR|_T|_T|_T|0.56',
      '2019|VC_HTF_DETVSX|_T|_T||12',
      '2019|VC_HTF_DETV|_T|_T|VC_HTFET_01|20',
      '2019|XX_YYY|_T|_T||1',
    ].join('\n'),
    { area: 'SRB' },
  );
  expect(shape).toBe('sdmxCodes');
  expect(observations.map(({ unit, dimension, sex, age }) => [unit, dimension, sex, age])).toEqual([
    ['count', 'total', 'total', 'total'],
    ['count', 'total', 'female', '0-17'],
    ['per100000', 'total', 'total', 'total'],
    ['count', 'form', 'total', 'total'],
    ['count', 'form', 'total', 'total'],
  ]);
  expect(counts).toMatchObject({ unknownSeries: 1, unknownLabel: 1 });
});

describe('a wide table', () => {
  test('has a column for each year', async () => {
    const { shape, cellCount, observations, rejectedCount } = await cleanText(
      'Pokazatelj|Spol|2018|2019|2020\nUkupno|Žene|7|NA|-\nUkupno|Muškarci|4|5|6',
      { area: 'HRV' },
    );
    expect(shape).toBe('wide');
    expect([cellCount, observations.length, rejectedCount]).toEqual([6, 4, 2]);
    expect(observations[0]).toMatchObject({ area: 'HRV', year: 2018, sex: 'female', dimension: 'total', low: 7 });
  });

  test('or a row for each year and a column for each group, none of which is left out', async () => {
    const { shape, observations, counts } = await cleanText('Godina|Ukupno|Žene|Muškarci|Nešto\n2018|11|7|4|2', {
      area: 'HRV',
    });
    expect(shape).toBe('wide');
    expect(observations.map(({ sex, dimension }) => [sex, dimension])).toEqual([
      ['total', 'total'],
      ['female', 'total'],
      ['male', 'total'],
      ['total', 'several'],
    ]);
    expect(counts['crossedBreakdown']).toBe(1);
  });
});

describe('what a table claims', () => {
  const evidence = { labels: [], units: [], metadata: '', fileName: 'table.csv' };
  test.each([
    [{ units: ['km2'] }, 'other'],
    [{ units: ['кв. км'] }, 'other'],
    [{ metadata: 'indicator_available: Area cleared of mines and explosive objects' }, 'other'],
    [{ labels: ['Площа розмінованих територій'] }, 'other'],
    [{ metadata: 'national_indicator_description: Share of young people who volunteer' }, 'other'],
    [{ metadata: 'indicator_available: Victims of modern slavery in the UK' }, 'detectedVictims'],
    [{ labels: ['Detected victims of human trafficking (Number)'], units: ['Number'] }, 'detectedVictims'],
    [{ metadata: 'indicator: 16.2.2' }, 'detectedVictims'],
    [{ fileName: 'indicator_16-2-2.csv' }, 'detectedVictims'],
    [{ fileName: 'indicator_16-2-21.csv' }, 'notSaid'],
    [{}, 'notSaid'],
  ] as const)('%j: %s', (said, verdict) => {
    expect(readClaim({ ...evidence, ...said }).verdict).toBe(verdict);
  });
});
