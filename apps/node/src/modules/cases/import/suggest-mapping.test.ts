// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { describe, expect, it } from 'vitest';
import { openTable } from '../../../platform/tabular/index.ts';
import { testFolder } from '../../../platform/tabular/test-files.ts';
import { readImportFile, testContext } from './import-test-kit.ts';
import { editDistance, suggestCode } from './suggest-code.ts';
import { suggestMapping } from './suggest-mapping.ts';
import { sex } from '@palermo/terms';

async function suggestionsFor(text: string): Promise<Record<string, string | null>> {
  await using folder = await testFolder();
  const table = await openTable(await folder.file('t.csv', text));
  const found = suggestMapping(table.columns, await Array.fromAsync(table.rows()), testContext);
  return Object.fromEntries(found.map(({ column, target }) => [column, target]));
}

describe('suggestMapping', () => {
  it('recognises columns by their usual names in several languages', async () => {
    const text =
      'Case number,Prénom,Surname,Date of birth,Nationality,Type of exploitation,الجنس,Registration date,Weather\n' +
      '1,Exemple,Invented,2001-02-03,PH,Forced labour,أنثى,2020-01-02,fine\n';
    expect(await suggestionsFor(text)).toEqual({
      'Case number': 'externalId',
      Prénom: 'givenName',
      Surname: 'familyName',
      'Date of birth': 'birthDate',
      Nationality: 'citizenships',
      'Type of exploitation': 'exploitation',
      الجنس: 'sex',
      'Registration date': 'registeredOn',
      Weather: null,
    });
  });

  it('does not trust a name whose cells say otherwise', async () => {
    const found = await suggestionsFor('sex,age\nlong story,none of it\nanother story,a number?\n');
    expect(found).toEqual({ sex: null, age: null });
  });

  it('gives flags the corrections that make a file of flags importable at once', async () => {
    await using folder = await testFolder();
    const path = await folder.file('t.csv', 'isForcedLabour,isSexualExploit,Gender\n1,0,Male\n0.0,1.0,Female\n');
    const table = await openTable(path);
    const suggested = suggestMapping(table.columns, await Array.fromAsync(table.rows()), testContext);
    const mapping = Object.fromEntries(suggested.map(({ column, ...target }) => [column, target]));
    const { accepted } = await readImportFile(path, mapping);
    expect(accepted.map((row) => row.case.values['exploitation'])).toEqual([['ForcedLabour'], ['SexualExploitation']]);
  });

  it('suggests a target of one column for its surest column only', async () => {
    expect(await suggestionsFor('ageYears,age\n20,20\n')).toEqual({ ageYears: 'ageYears', age: null });
  });
});

describe('suggestCode', () => {
  it('finds the closest spelling and gives up on distant ones', () => {
    expect(['femle', 'Mael', 'masculn', 'xyzzy', 'f'].map((written) => suggestCode(sex.codes, written))).toEqual([
      'female',
      'male',
      'male',
      undefined,
      undefined,
    ]);
  });
});

describe('editDistance', () => {
  it('counts insertions, removals, replacements and swaps, and stops above the limit', () => {
    expect(editDistance('abc', 'abc', 3)).toBe(0);
    expect(editDistance('abc', 'acb', 3)).toBe(1);
    expect(editDistance('abc', 'ab', 3)).toBe(1);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
  });
});
