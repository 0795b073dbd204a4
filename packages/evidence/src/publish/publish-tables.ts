// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import type { CubeCell } from '../tables/cube-reader.ts';
import { protectCube, type ProtectedCube } from '../tables/protect-cube.ts';
import type { MicrodataTable } from './microdata-table.ts';
import type { LengthQuality, Publication } from './publication.ts';

/** The mark of a number that is withheld, small or complementary alike. */
const withheldMark = '*';
const notKnown = '(not known)';

interface TableRow {
  readonly places: readonly number[];
  readonly codes: readonly number[];
  readonly cell: CubeCell;
}

/**
 * Every table of up to `maxLength` columns with its margins, small counts withheld and others with them so that no arithmetic
 * across the tables gives one away (`protectCube`). A cell of a column that a table does not have is blank; a blank of
 * the file is the category "(not known)". Tables that cannot be protected are left out and named.
 */
export function publishTables(
  table: MicrodataTable,
  { k, maxLength, onProgress }: { k: number; maxLength: number; onProgress?: (done: number, total: number) => void },
): Publication {
  const lengthMax = Math.min(maxLength, table.columns.length);
  const rows: TableRow[] = [];
  const withheldTables: string[][] = [];
  const sets = columnSets(table.columns.length, lengthMax);
  assertSize(table, sets);
  for (const [done, places] of sets.entries()) {
    onProgress?.(done, sets.length);
    const cube = cubeOf(table, places, k);
    if (cube.kind === 'protected') {
      const cells = cellsOf(table, places);
      for (const codes of cells) rows.push({ places, codes, cell: cube.cell(codes) });
    } else withheldTables.push(places.map((place) => table.columns[place]!.name));
  }
  const shown = rows.filter(({ cell }) => !(cell.kind === 'count' && cell.count === 0));
  return {
    columns: [...table.columns.map(({ name }) => name), freeName(table, 'count')],
    rows: shown.map((row) => textOf(table, row)),
    quality: {
      mode: 'tables',
      guarantee: `No number from 1 to ${k - 1} is shown, and none can be calculated from those shown in these tables.`,
      k,
      rows: shown.length,
      basis: 'measured',
      ...withheldShares(shown, lengthMax),
      details: { withheldMark, tablesLeftOut: withheldTables },
    },
  };
}

/** Most cells of all tables together. */
const cellsMax = 3_000_000;

function assertSize(table: MicrodataTable, sets: readonly (readonly number[])[]): void {
  const cells = sets.reduce(
    (sum, places) => sum + places.reduce((product, place) => product * table.columns[place]!.values.length, 1),
    0,
  );
  if (cells > cellsMax) {
    throw new RangeError(
      `the tables would have ${cells} cells, more than ${cellsMax}: choose fewer columns, a shorter length, or join rare values`,
    );
  }
}

function cubeOf(table: MicrodataTable, places: readonly number[], threshold: number): ProtectedCube {
  const columns = places.map((place) => table.columns[place]!);
  const counts = new Float64Array(columns.reduce((cells, { values }) => cells * values.length, 1));
  for (let row = 0; row < table.rowCount; row++) {
    let cell = 0;
    for (const { values, codes } of columns) cell = cell * values.length + codes[row]!;
    counts[cell]! += 1;
  }
  return protectCube({
    dimensions: columns.map(({ name, values }) => ({ key: name, size: values.length })),
    counts,
    threshold,
  });
}

/** Every choice of 0 to `lengthMax` columns. */
function columnSets(columnCount: number, lengthMax: number): number[][] {
  const sets: number[][] = [[]];
  for (const set of sets) {
    if (set.length === lengthMax) continue;
    for (let next = (set.at(-1) ?? -1) + 1; next < columnCount; next++) sets.push([...set, next]);
  }
  return sets;
}

function* cellsOf(
  table: MicrodataTable,
  places: readonly number[],
  codes: readonly number[] = [],
): Generator<number[]> {
  if (codes.length === places.length) {
    yield [...codes];
    return;
  }
  const { values } = table.columns[places[codes.length]!]!;
  for (let code = 0; code < values.length; code++) yield* cellsOf(table, places, [...codes, code]);
}

function textOf(table: MicrodataTable, { places, codes, cell }: TableRow): (string | number)[] {
  const texts = table.columns.map(() => '');
  for (const [index, place] of places.entries())
    texts[place] = table.columns[place]!.values[codes[index]!]! || notKnown;
  return [...texts, cell.kind === 'count' ? cell.count : withheldMark];
}

function withheldShares(
  rows: readonly TableRow[],
  lengthMax: number,
): { lengths: LengthQuality[]; suppressed: number; fabricated: number } {
  const lengths = Array.from({ length: lengthMax }, (_, index) => {
    const ofLength = rows.filter(({ places }) => places.length === index + 1);
    return {
      length: index + 1,
      combinations: ofLength.length,
      meanError: 0,
      suppressed: withheldShare(ofLength),
      fabricated: 0,
    };
  });
  return { lengths, suppressed: withheldShare(rows), fabricated: 0 };
}

function withheldShare(rows: readonly TableRow[]): number {
  return rows.length === 0 ? 0 : rows.filter(({ cell }) => cell.kind === 'suppressed').length / rows.length;
}

/** A name that no column of the table has. */
export function freeName(table: MicrodataTable, wanted: string): string {
  const taken = new Set(table.columns.flatMap(({ name, partOf }) => [name, partOf]));
  let name = wanted;
  while (taken.has(name)) name = `${name} of people`;
  return name;
}
