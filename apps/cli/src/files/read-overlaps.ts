// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { overlapTable, type OverlapTable, type Stratum } from '@palermo/evidence';
import { CommandFault } from '../command-fault.ts';
import { readTable, type TextTable } from './read-table.ts';

const layout = 'The file needs one column of 0 and 1 for each list and a last column called count.';

export interface OverlapFile {
  readonly table: OverlapTable;
  /** The groups of people, where columns of strata were named; they add up to the table. */
  readonly strata: readonly Stratum[];
  /** What a person should know about how the file was read. */
  readonly notes: readonly string[];
}

/** Most groups of people that a file may tell apart: beyond, no group has enough people on several lists. */
const strataMax = 1000;
/** Most characters of the name of a group. */
const levelLengthMax = 100;

/**
 * Reads a table of overlaps: one column of 0 and 1 a list, the last column `count`. Histories that are missing count 0, rows of
 * the same history add up. A row of people on no list is allowed where it counts 0. Memory does not grow with the rows.
 *
 * @param stratumColumns columns that tell groups of people apart, for instance sex and age; unless named, those whose first
 *   cell is a word
 * @throws CommandFault in a sentence that says which row is wrong and what to do
 */
export async function readOverlaps(
  path: string,
  stratumColumns?: readonly string[],
  onRows?: (done: number, total: number) => void,
): Promise<OverlapFile> {
  const file = await readTable(path, { columnsMin: 2, layout, ...(onRows && { onRows }) });
  const { columns } = file;
  if (columns.at(-1)?.toLowerCase() !== 'count') {
    throw new CommandFault(`The last column of ${file.file} is not called count. ${layout}`);
  }
  const stratumPlaces =
    stratumColumns?.map((name) => placeOf(name, columns, file.file)) ?? placesOfWords(await firstCells(file));
  const listPlaces = [...columns.keys()].slice(0, -1).filter((place) => !stratumPlaces.includes(place));
  const lists = listPlaces.map((place) => columns[place] ?? '');
  // Refuses a wrong number of lists before a long file is read.
  makeTable(lists, new Map());
  const all = new Map<number, number>();
  let repeated = 0;
  const groups = new Map<string, { levels: Record<string, string>; counts: Map<number, number> }>();
  for await (const { number, cells } of file.rows()) {
    const count = readCount(cells.at(-1) ?? '', number, file.file);
    const history = readHistory(cells, { listPlaces, columns, row: number });
    if (history === 0) {
      if (count === 0) continue;
      throw new CommandFault(
        `Row ${number} counts people on no list. Nobody can have counted them: they are what is to be estimated. Remove the row.`,
      );
    }
    if (stratumPlaces.length === 0 && all.has(history)) repeated += 1;
    addTo(all, history, count);
    if (stratumPlaces.length === 0) continue;
    const levels = stratumPlaces.map((place) => readLevel(cells[place] ?? '', number, columns[place] ?? ''));
    const key = JSON.stringify(levels);
    const group = groups.get(key) ?? {
      levels: Object.fromEntries(levels.map((level, index) => [columns[stratumPlaces[index] ?? 0] ?? '', level])),
      counts: new Map<number, number>(),
    };
    addTo(group.counts, history, count);
    groups.set(key, group);
    if (groups.size > strataMax) {
      throw new CommandFault(
        `${file.file} tells more than ${strataMax} groups apart. Name fewer columns with --strata.`,
      );
    }
  }
  const strata = [...groups.values()].map(({ levels, counts }) => ({
    levels,
    counts: makeTable(lists, counts).counts,
  }));
  if (all.values().every((count) => count === 0)) {
    throw new CommandFault(
      `All counts of ${file.file} are 0: nobody stands on any list, so nothing can be estimated. Check that it is the right file.`,
    );
  }
  const told = stratumPlaces.map((place) => columns[place] ?? '').join(', ');
  const groupNotes = stratumColumns || told === '' ? [] : [`Groups are told apart by ${told}.`];
  const notes = [...file.notes, ...groupNotes, ...notesOnLists(lists, all, repeated)];
  return { table: makeTable(lists, all), strata, notes };
}

async function firstCells({ rows }: TextTable): Promise<readonly string[]> {
  for await (const { cells } of rows()) return cells;
  return [];
}

/** Words with which a list might be written instead of 0 and 1; a column of them is no column of groups. */
const membershipWords = /^(?:yes|no|true|false|y|n|x|oui|non|vrai|faux|نعم|لا)$/iu;

function isLevel(cell: string): boolean {
  return cell.length <= levelLengthMax && /\p{L}/u.test(cell) && !membershipWords.test(cell);
}

/** Places of the cells that are words, the count left out. */
function placesOfWords(cells: readonly string[]): number[] {
  return [...cells.keys()].slice(0, -1).filter((place) => isLevel(cells[place] ?? ''));
}

function placeOf(name: string, columns: readonly string[], file: string): number {
  const place = columns.indexOf(name);
  if (place !== -1) return place;
  throw new CommandFault(`${file} has no column ${name} to tell groups apart. It has ${columns.join(', ')}.`);
}

function makeTable(lists: readonly string[], counts: ReadonlyMap<number, number>): OverlapTable {
  try {
    return overlapTable(
      lists,
      [...counts].map(([history, count]) => ({ history, count })),
    );
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    throw new CommandFault(`${capitalise(fault.message)}. ${layout} Other columns are named with --strata.`);
  }
}

function readHistory(
  cells: readonly string[],
  {
    listPlaces,
    columns,
    row,
  }: { readonly listPlaces: readonly number[]; readonly columns: readonly string[]; readonly row: number },
): number {
  let history = 0;
  listPlaces.forEach((place, list) => {
    const written = cells[place] ?? '';
    if (written === '1') history |= 1 << list;
    else if (written !== '0') {
      const found = written === '' ? 'a blank cell' : `“${written.slice(0, 40)}”`;
      throw new CommandFault(
        `Row ${row} has ${found} instead of 0 or 1 for the list ${columns[place]}. ${layout} Columns that tell groups of people apart, such as sex, are named with --strata.`,
      );
    }
  });
  return history;
}

/** Largest count: beyond, sums over histories would lose their last digits. */
const countMax = 999_999_999_999;

function readCount(written: string, row: number, file: string): number {
  if (/^\d{1,12}$/u.test(written)) return Number(written);
  const place = `The count of row ${row} of ${file}`;
  if (written === '') {
    throw new CommandFault(
      `${place} is blank. Write the number of people, 0 where there is nobody, or remove the row.`,
    );
  }
  const found = `“${written.slice(0, 40)}”`;
  if (/^\d+$/u.test(written)) {
    throw new CommandFault(
      `${place} is ${found}; ${countMax.toLocaleString('en')} is the most that is read. Check that the column holds numbers of people.`,
    );
  }
  throw new CommandFault(
    `${place} is ${found}, which is not a whole number from 0. Write it with digits alone, without a sign, decimals or marks between thousands.`,
  );
}

/** What is odd about the lists, though it can be estimated from. */
function notesOnLists(lists: readonly string[], counts: ReadonlyMap<number, number>, repeated: number): string[] {
  const empty = lists.filter((_, place) =>
    counts.entries().every(([history, count]) => count === 0 || ((history >> place) & 1) === 0),
  );
  return [
    ...empty.map((list) => `Nobody is on the list ${list}, so it tells nothing. Remove its column, or check the file.`),
    ...(repeated === 0
      ? []
      : [
          `${repeated} ${repeated === 1 ? 'row repeats' : 'rows repeat'} the lists of an earlier row; their counts were added up.`,
        ]),
  ];
}

function readLevel(written: string, row: number, column: string): string {
  if (written !== '' && written.length <= levelLengthMax) return written;
  const fault = written === '' ? 'is blank' : `is longer than ${levelLengthMax} characters`;
  throw new CommandFault(
    `The column ${column} of row ${row} ${fault}. People whose group is not known need a group of their own, such as “unknown”.`,
  );
}

function addTo(counts: Map<number, number>, history: number, count: number): void {
  counts.set(history, (counts.get(history) ?? 0) + count);
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
