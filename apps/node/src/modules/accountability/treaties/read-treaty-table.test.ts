// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { treatyOfFile } from '@palermo/terms';
import { describe, expect, test } from 'vitest';
import { openTable } from '../../../platform/tabular/index.ts';
import { findTreatyColumns, readTreatyTable, type TreatyTableRow } from './read-treaty-table.ts';

function rowsOf(columns: readonly string[], lines: readonly (readonly string[])[]): TreatyTableRow[] {
  return lines.map((cells, at) => ({
    number: at + 2,
    values: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])),
  }));
}

const days = ['Participant', 'Signature', 'Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)'];
const marks = [
  'iso2',
  'member',
  'state party',
  'year ratification or accession',
  'signatory',
  'no action',
  'status',
  'note',
];

function read(columns: readonly string[], lines: readonly (readonly string[])[]) {
  const found = findTreatyColumns(columns);
  if (!found) throw new Error('The columns were not recognised.');
  return readTreatyTable(found, rowsOf(columns, lines));
}

test('letters behind a day say how a state became bound, whatever blanks stand between', () => {
  const { stored } = read(days, [
    ['Bahrain', '', '7 Jun 2004 a'],
    ['Serbia', '', '12 Mar 2001 d'],
    ['Norway', '13 Dec 2000', '23 Sep 2003'],
    ['European Union', '12 Dec 2000', '6 Sep 2006 AA'],
    ['The former Yugoslav Republic of Macedonia', '12 Dec 2000', ''],
  ]);
  expect(stored.map(({ state, boundOn, binding }) => [state, boundOn, binding])).toEqual([
    ['BH', '2004-06-07', 'accession'],
    ['RS', '2001-03-12', 'succession'],
    ['NO', '2003-09-23', 'ratification'],
    ['EU', '2006-09-06', 'approval'],
    ['MK', null, null],
  ]);
});

test('a row that cannot be read is reported with its number and what was wrong', () => {
  const { rows, stored, reported } = read(days, [
    ['Norway', '13 Dec 2000', '31 Feb 2003'],
    ['Atlantis', '13 Dec 2000', ''],
    ['Sweden', '', ''],
    ['Denmark', '', '1 Jan 2001 z'],
    ['Finland', '', '1 Jan 2001'],
    ['Finland', '', '1 Jan 2002'],
  ]);
  expect(reported.map(({ row, fault }) => [row, fault])).toEqual([
    [2, 'date'],
    [3, 'participant'],
    [4, 'empty'],
    [5, 'action'],
    [7, 'participantTwice'],
  ]);
  expect(rows).toBe(stored.length + reported.length);
});

test('marks that contradict each other are reported', () => {
  const { stored, reported } = read(marks, [
    ['NA', 'Namibia', '1', '1994', '0', '0', 'state party', ''],
    ['NO', 'Norway', '1', '', '0', '0', 'state party', ''],
    ['SE', 'Sweden', '0', '', '1', '0', 'signatory state', ''],
    ['DK', 'Denmark', '1', '1994', '1', '0', 'state party', ''],
  ]);
  expect(stored.map(({ state, party, signing }) => [state, party, signing])).toEqual([
    ['NA', true, null],
    ['SE', false, 'signature'],
  ]);
  expect(reported.map(({ fault }) => fault)).toEqual(['contradiction', 'contradiction']);
});

test('a table of something else is not taken for one', () => {
  expect(findTreatyColumns(['country', 'year', 'victims'])).toBeUndefined();
});

const shared = resolve(import.meta.dirname, '../../../../../../../shared/data');
const folders = ['untc_treaties_2015', 'hr_treaties_2022'].map((name) => join(shared, name));
const files = folders.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => join(folder, name))
    : [],
);

describe.runIf(files.length > 0)('the published snapshots of 2015 and 2022, where they are at hand', () => {
  test('every file is recognised, and every row is stored or reported', async () => {
    let [rowCount, storedCount] = [0, 0];
    for (const file of files) {
      const table = await openTable(file);
      const columns = findTreatyColumns(table.columns);
      if (!columns) throw new Error(`${file} was not recognised.`);
      expect(treatyOfFile(file.split('/').at(-1) ?? ''), file).toBeDefined();
      const rows: TreatyTableRow[] = [];
      for await (const row of table.rows()) rows.push(row);
      const { stored, reported } = readTreatyTable(columns, rows);
      expect(stored.length + reported.length, file).toBe(rows.length);
      expect(reported, file).toEqual([]);
      rowCount += rows.length;
      storedCount += stored.length;
    }
    expect([rowCount, storedCount]).toEqual([3013, 3013]);
  });
});
