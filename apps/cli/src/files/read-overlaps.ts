// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { overlapTable, type OverlapTable } from '@palermo/evidence';
import { openTable, TabularError } from '@palermo/node';
import { CommandFault } from '../command-fault.ts';

const layout = 'The file needs one column of 0 and 1 for each list and a last column called count.';

/**
 * Reads a table of overlaps: one column of 0 and 1 a list, the last column `count`. Histories that are missing count 0.
 * A row of people on no list is allowed where it counts 0.
 *
 * @throws CommandFault in a sentence that says which row is wrong and what to do
 */
export async function readOverlaps(path: string): Promise<OverlapTable> {
  try {
    const table = await openTable(path);
    const lists = table.columns.slice(0, -1);
    if (table.columns.at(-1)?.trim().toLowerCase() !== 'count') {
      throw new CommandFault(`The last column of ${path} is not called count. ${layout}`);
    }
    const rows: { history: number; count: number }[] = [];
    for await (const { number, values, problems } of table.rows()) {
      if (problems.length > 0) throw new CommandFault(`Row ${number} of ${path} does not fit the columns. ${layout}`);
      const count = readCount(values[table.columns.at(-1) ?? ''] ?? '', number);
      const history = lists.reduce(
        (mask, list, index) => mask | (readMembership(values[list] ?? '', number, list) << index),
        0,
      );
      if (history > 0) rows.push({ history, count });
      else if (count > 0) {
        throw new CommandFault(
          `Row ${number} counts people on no list. Nobody can have counted them: they are what is to be estimated. Remove the row.`,
        );
      }
    }
    return overlapTable(lists, rows);
  } catch (fault) {
    if (fault instanceof TabularError) throw new CommandFault(fault.message);
    if (fault instanceof RangeError) throw new CommandFault(`${capitalise(fault.message)}. ${layout}`);
    throw fault;
  }
}

function readMembership(written: string, row: number, list: string): 0 | 1 {
  if (written === '1') return 1;
  if (written === '0') return 0;
  throw new CommandFault(`Row ${row} has neither 0 nor 1 for the list ${list}. ${layout}`);
}

function readCount(written: string, row: number): number {
  if (/^\d{1,12}$/u.test(written)) return Number(written);
  throw new CommandFault(`The count of row ${row} is not a whole number from 0, written with digits alone.`);
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
