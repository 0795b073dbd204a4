// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ImportView } from '@palermo/contract';
import { standardForm } from '@palermo/terms';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addsUp, pageOf } from './import-counts.ts';
import {
  contestedTargets,
  importedColumnCount,
  suggestedMapping,
  targetGroups,
  withCorrection,
  withTarget,
} from './mapping/mapping.ts';
import { fitOf, offeredProfiles, ownMapping, proposedProfile } from './profiles.ts';
import { columnNamed, fieldOfColumn, suggestionLabel } from './report/problem-words.ts';
import { choiceOf } from './run/preparation-choice.ts';
import { stepOf } from './run/step-line.tsx';

describe('the counts of an import', () => {
  test('add up when no row was lost', () => {
    expect(addsUp({ rows: 10, accepted: 6, rejected: 3, unchanged: 1 })).toBe(true);
    expect(addsUp({ rows: 10, accepted: 6, rejected: 3, unchanged: 0 })).toBe(false);
  });

  test('are paged without losing or repeating a row', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 30 }), (rows, size) => {
        const { pages } = pageOf(rows, 1, size);
        const all = Array.from({ length: pages }, (_, index) => pageOf(rows, index + 1, size).rows).flat();
        expect(all).toEqual(rows);
        expect(pageOf(rows, 999, size).page).toBe(pages);
      }),
      { seed: 20_260_108 },
    );
  });
});

describe('the layout of a file', () => {
  test('is proposed where it fits, else the person says what the columns mean', () => {
    expect(proposedProfile({ profile: null, profiles: [{ id: 'htcds', confidence: 0.4 }] })).toBe(ownMapping);
    expect(
      proposedProfile({
        profile: null,
        profiles: [
          { id: 'htcds', confidence: 0.6 },
          { id: 'ctdc-kanon', confidence: 0.97 },
        ],
      }),
    ).toBe('ctdc-kanon');
    expect(proposedProfile({ profile: 'palermo', profiles: [{ id: 'htcds', confidence: 1 }] })).toBe('palermo');
  });

  test('can be chosen among those that fit, the likeliest first', () => {
    const profiles = [
      { id: 'palermo', confidence: 0.3 },
      { id: 'htcds', confidence: 0.7 },
    ];
    expect(offeredProfiles({ profiles })).toEqual([
      { id: 'htcds', fit: 'likely' },
      { id: 'palermo', fit: 'possible' },
    ]);
  });

  test.each([
    [1, 'sure'],
    [0.6, 'likely'],
    [0.1, 'possible'],
  ])('fits with confidence %d: %s', (confidence, fit) => {
    expect(fitOf(confidence)).toBe(fit);
  });
});

describe('a mapping of columns', () => {
  const columns: ImportView['columns'] = [
    { name: 'Sex', samples: ['F', 'M'], suggestion: 'sex' },
    { name: 'Shoe size', samples: ['39'], suggestion: null },
    { name: 'Gender', samples: ['F'], suggestion: 'sex' },
  ];
  const mapping = suggestedMapping(columns);
  const sections = standardForm;

  test('starts with what is suggested', () => {
    expect(mapping).toEqual({ Sex: { target: 'sex' }, 'Shoe size': { target: null }, Gender: { target: 'sex' } });
    expect(importedColumnCount(mapping)).toBe(2);
  });

  test('names targets that two columns contest, but not lists that several columns fill', () => {
    expect([...contestedTargets(mapping, sections)]).toEqual(['sex']);
    const lists = { A: { target: 'exploitation' }, B: { target: 'exploitation' } };
    expect([...contestedTargets(lists, sections)]).toEqual([]);
    expect([...contestedTargets({ A: { target: 'registeredOn' }, B: { target: 'registeredOn' } }, sections)]).toEqual([
      'registeredOn',
    ]);
  });

  test('offers every field of the form and what is about the case', () => {
    const groups = targetGroups(sections, { language: 'en', aboutCase: 'About the case', attribute: (key) => key });
    const values = groups.flatMap(({ items }) => items.map(({ value }) => value));
    expect(new Set(values).size).toBe(values.length);
    expect(values).toEqual(expect.arrayContaining(['externalId', 'registeredOn', 'sex', 'exploitation']));
  });

  test('forgets corrections when a column goes elsewhere', () => {
    const corrected = withCorrection(mapping, { column: 'Sex', written: 'Fem', meant: 'female' });
    expect(corrected['Sex']).toEqual({ target: 'sex', corrections: { Fem: 'female' } });
    expect(withTarget(corrected, 'Sex', 'gender')['Sex']).toEqual({ target: 'gender' });
    expect(withCorrection(mapping, { column: 'Colour', written: 'a', meant: 'b' })).toEqual(mapping);
  });
});

describe('a suggestion', () => {
  const sections = standardForm;

  test('is shown by its label where the field is known', () => {
    const field = fieldOfColumn('Sex', { Sex: { target: 'sex' } }, sections);
    expect(suggestionLabel('female', field, 'en')).toBe('Female');
    expect(suggestionLabel('female', field, 'fr')).toBe('Féminin');
    const country = fieldOfColumn('citizenships', {}, standardForm);
    expect(suggestionLabel('NAM', country, 'en')).toBe('Namibia');
  });

  test('is shown as it is where nothing is known about the column', () => {
    expect(suggestionLabel('NAM', fieldOfColumn(null, {}, sections), 'en')).toBe('NAM');
    expect(suggestionLabel('constructor', fieldOfColumn('Sex', { Sex: { target: 'sex' } }, sections), 'en')).toBe(
      'constructor',
    );
  });
});

test('a fault names a column of the file, a field, a fact of the case, or the whole row', () => {
  expect(columnNamed(null, ['sex'], standardForm)).toEqual({ kind: 'row' });
  expect(columnNamed('sex', ['sex'], standardForm)).toEqual({ kind: 'column', name: 'sex' });
  expect(columnNamed('sex', ['Sex'], standardForm)).toMatchObject({ kind: 'field', field: { key: 'sex' } });
  expect(columnNamed('externalId', ['Sex'], standardForm)).toEqual({ kind: 'attribute', key: 'externalId' });
  expect(columnNamed('other', ['Sex'], standardForm)).toEqual({ kind: 'column', name: 'other' });
});

describe('what starts an import', () => {
  const mapping = { Sex: { target: 'sex' } };

  test('says what the columns mean only where a person says it', () => {
    const prepared = { profile: 'htcds', mapping, keepsMapping: false, acceptPartial: true };
    expect(choiceOf(prepared)).toEqual({ profile: 'htcds', mapping: undefined, dryRun: true, acceptPartial: true });
    expect(choiceOf({ ...prepared, profile: ownMapping }).mapping).toEqual(mapping);
  });

  test('never replaces a mapping that was made on another visit by one that was not looked at', () => {
    expect(
      choiceOf({ profile: ownMapping, mapping, keepsMapping: true, acceptPartial: false }).mapping,
    ).toBeUndefined();
  });
});

test('an import stands at one of three steps', () => {
  expect(stepOf({ state: 'uploaded', dryRun: false }, false)).toBe('prepare');
  expect(stepOf({ state: 'checked', dryRun: true }, false)).toBe('check');
  expect(stepOf({ state: 'checked', dryRun: true }, true)).toBe('prepare');
  expect(stepOf({ state: 'cancelled', dryRun: true }, false)).toBe('check');
  expect(stepOf({ state: 'failed', dryRun: false }, false)).toBe('import');
});
