// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  codeLists,
  ctdcKanonFlags,
  ctdcKanonFlagsWithoutCode,
  ctdcSyntheticFlags,
  findCode,
  standardForm,
  fieldsOf,
} from './index.ts';

const codebooks = join(import.meta.dirname, '../../../../shared/data/ctdc_codebooks');

/** Names of flag variables in a codebook's list of variables. */
function flagsOf(file: string, count: number): string[] {
  const written = readFileSync(join(codebooks, file), 'utf8');
  const variables = [...written.matchAll(/^[ \f]*(\d+) {2,}([A-Za-z]+)$/gm)]
    .map((match) => match[2] ?? '')
    .slice(0, count);
  expect(variables).toHaveLength(count);
  return variables.filter(
    (name) => /^(means|is[A-Z]|typeOf|recruiterRelation[A-Z])/.test(name) && !name.endsWith('Concatenated'),
  );
}

test.each([...ctdcKanonFlags, ...ctdcSyntheticFlags])('$variable names codes of the form', ({ field, codes }) => {
  const described = fieldsOf(standardForm).find(({ key }) => key === field);
  expect(described?.codeList).toBe(field);
  expect(codes.filter((code) => !findCode(field, code))).toEqual([]);
});

// Needs the codebooks, which lie beside the project and not in it.
describe.runIf(existsSync(codebooks))('against the codebooks', () => {
  test('every flag of the k-anonymised file is mapped or said to have no code', () => {
    const known = [...ctdcKanonFlags.map(({ variable }) => variable), ...ctdcKanonFlagsWithoutCode];
    expect(known.toSorted()).toEqual(flagsOf('CTDCk_codebook_v7.txt', 63).toSorted());
  });

  test('every flag of the synthetic file is mapped or said to have no code', () => {
    const known = new Set([...ctdcSyntheticFlags.map(({ variable }) => variable), 'recruiterRelationOther']);
    expect(flagsOf('Codebook_CTDC_global_synthetic_data_v2024.txt', 27).filter((name) => !known.has(name))).toEqual([]);
  });
});

test('crosswalks to CTDC name the variables of the maps', () => {
  const variables = new Set([...ctdcKanonFlags, ...ctdcSyntheticFlags].map(({ variable }) => variable));
  const named = codeLists
    .flatMap((list) => list.codes.flatMap(({ crosswalk }) => [crosswalk?.['ctdcKanon'], crosswalk?.['ctdcSynthetic']]))
    .flatMap((written) => written?.split(';') ?? [])
    .filter((written) => /^(means|is|typeOf|recruiterRelation)[A-Z]/.test(written));
  expect(named.filter((variable) => !variables.has(variable))).toEqual([]);
});
