// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { expect, test } from 'vitest';
import { activeFilterCount, readCaseFilter, writeCaseFilter } from './case-filter.ts';

test('an empty address is the whole list, last changed first', () => {
  expect(readCaseFilter({})).toEqual({ sort: 'updatedAt', order: 'descending' });
});

test('what an address says wrongly is left out and the rest is kept', () => {
  const filter = readCaseFilter({ outcome: 'guilty', status: 'closed', registeredFrom: 'yesterday', sort: 'name' });
  expect(filter).toEqual({ status: 'closed', sort: 'updatedAt', order: 'descending' });
});

test('a filter goes into the address and back', () => {
  const filter = readCaseFilter({
    majority: 'child',
    registeredFrom: '2025-01-01',
    sort: 'reference',
    order: 'ascending',
  });
  const written = Object.fromEntries(
    Object.entries(writeCaseFilter(filter)).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  expect(readCaseFilter(written)).toEqual(filter);
});

test('defaults are not written and what is not said is removed', () => {
  const written = writeCaseFilter(readCaseFilter({}));
  expect(Object.values(written).every((value) => value === undefined)).toBe(true);
  expect(Object.keys(written)).toContain('outcome');
});

test('the order of the list is no filter', () => {
  expect(activeFilterCount(readCaseFilter({ sort: 'reference', sex: 'female' }))).toBe(1);
});
