// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFiltered, readAuditFilter } from './audit-filter.ts';
import { entryDetails, shortId } from './entry-details.ts';
import { knownActions } from './known-actions.ts';

const id = '0197b5a0-7f00-7000-8000-0000000000ab';

describe('the filter of the audit in an address', () => {
  test('keeps what is right and leaves out what is wrong', () => {
    expect(
      readAuditFilter({
        action: 'cases.open',
        subjectId: id,
        accountId: 'Amina',
        from: '2025-02-30',
        until: '2025-03-01',
      }),
    ).toEqual({ action: 'cases.open', subjectId: id, until: '2025-03-01' });
  });

  test('is none for an empty address and for the place of a page', () => {
    expect(isFiltered(readAuditFilter({ after: 'x' }))).toBe(false);
  });

  test('survives any text', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('action', 'subjectId', 'from', 'until', 'other'), fc.string()),
        (values) => {
          expect(Object.values(readAuditFilter(values)).every((value) => value !== '')).toBe(true);
        },
      ),
      { seed: 20_260_107 },
    );
  });
});

describe('the details of an entry', () => {
  test('are texts, without those that say nothing', () => {
    expect(
      entryDetails({ by: id, where: '', matches: 3, dataClasses: ['identity', 'contact'], fields: [], agreed: false }),
    ).toEqual([
      { key: 'matches', values: ['3'] },
      { key: 'dataClasses', values: ['identity', 'contact'] },
      { key: 'agreed', values: ['false'] },
    ]);
  });

  test('may hold anything', () => {
    expect(entryDetails({ filter: { sex: 'female' } })).toEqual([{ key: 'filter', values: ['{"sex":"female"}'] }]);
  });
});

test('an identifier is told by its end, a word stays whole', () => {
  expect(shortId(id)).toBe('0000ab');
  expect(shortId('female')).toBe('female');
});

const useCases = import.meta.glob<string>(
  ['../../../../node/src/modules/**/*.ts', '!../../../../node/src/**/*.test.ts'],
  { eager: true, query: '?raw', import: 'default' },
);

test('every act that the node audits has words', () => {
  const definitions = Object.values(useCases).flatMap((source) =>
    source.split(/define(?:Command|Query)(?=\()/).slice(1),
  );
  const audited = definitions.filter((definition) => !definition.includes("audit: 'none'"));
  const names = audited.flatMap((definition) => /name: '([a-z]+\.[\w-]+)'/.exec(definition)?.[1] ?? []);
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !knownActions.includes(name))).toEqual([]);
});

test('acts are known by module and name', () => {
  expect(knownActions).toContain('cases.open');
  expect(knownActions).toContain('access.sign-in');
});
