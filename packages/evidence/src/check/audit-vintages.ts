// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { viewCell } from './audit-sums.ts';
import type { CodedTable } from './coded-table.ts';
import type { Finding } from './finding.ts';
import { findStructure, type TableStructure } from './find-structure.ts';
import { publishedCells, type CellDimension, type PublishedCell, type PublishedCells } from './published-cells.ts';
import { normaliseLabel } from './total-labels.ts';

/** Another publication of the same table. */
export interface Vintage {
  readonly name: string;
  readonly table: CodedTable;
}

/**
 * **Comparison of vintages**: numbers that one publication withholds and another prints.
 *
 * Cells are matched by the names of what is counted by and by their labels, without regard to case and spacing. A number printed elsewhere
 * that does not fit what the mark says was revised in between; it is told, as less severe.
 *
 * Cost: linear in cells.
 *
 * @throws RangeError for a vintage without one of the dimensions
 */
export function auditVintages(
  table: CodedTable,
  structure: TableStructure,
  cells: PublishedCells,
  vintages: readonly Vintage[],
): Finding[] {
  return vintages.flatMap(({ name, table: other }) => {
    const there = cellsLike(other, name, table, structure);
    return [
      ...printedElsewhere({ cells, table }, { cells: there, table: other }, { withheldIn: '', printedIn: name }),
      ...printedElsewhere({ cells: there, table: other }, { cells, table }, { withheldIn: name, printedIn: '' }),
    ];
  });
}

interface Side {
  readonly cells: PublishedCells;
  readonly table: CodedTable;
}

/** The cells of another vintage, by the same dimensions. */
function cellsLike(other: CodedTable, name: string, table: CodedTable, structure: TableStructure): PublishedCells {
  const nameOf = (place: number): string => {
    const wanted = normaliseLabel(table.columns[place]!.name);
    const found = other.columns.find((column) => normaliseLabel(column.name) === wanted);
    if (found) return found.name;
    throw new RangeError(
      `${name} has no column "${table.columns[place]!.name}", so it is no vintage of the same table`,
    );
  };
  const values = structure.values.map(nameOf);
  const dimensions = structure.dimensions.flatMap(({ places }) => places.map(nameOf));
  const found = findStructure(other, { values, dimensions });
  const columnDimension: CellDimension = {
    name: 'column',
    labels: values,
    total: -1,
    breakdowns: new Uint32Array(values.length),
  };
  return publishedCells(other, { ...found, kind: structure.kind }, { columnDimension });
}

function printedElsewhere(
  withheld: Side,
  printed: Side,
  { withheldIn, printedIn }: { readonly withheldIn: string; readonly printedIn: string },
): Finding[] {
  const keyOf = createKey(withheld.cells, printed.cells);
  const there = new Map<string, PublishedCell>();
  for (const cell of printed.cells.cells) if (cell.kind === 'printed') there.set(keyOf(printed.cells, cell), cell);
  return withheld.cells.cells.flatMap((cell): Finding[] => {
    if (cell.kind !== 'withheld') return [];
    const found = there.get(keyOf(withheld.cells, cell));
    if (!found) return [];
    const fits = found.low >= cell.low && found.low <= cell.high;
    return [
      {
        kind: 'other-vintage',
        severity: fits ? 'high' : 'low',
        cell: viewCell(withheld.cells, withheld.table, cell),
        low: found.low,
        high: found.high,
        facts: {
          withheldIn,
          printedIn,
          line: printed.table.lines[found.row]!,
          written: found.written,
          fits: fits ? 1 : 0,
        },
      },
    ];
  });
}

/** A key of what a cell counts that holds across files: labels in the order of the names of the dimensions. */
function createKey(
  first: PublishedCells,
  second: PublishedCells,
): (side: PublishedCells, cell: PublishedCell) => string {
  const prepared = new Map(
    [first, second].map((side) => [
      side,
      side.dimensions
        .map(({ name, labels }, at) => ({ at, name: normaliseLabel(name), labels: labels.map(normaliseLabel) }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    ]),
  );
  return (side, cell) =>
    prepared
      .get(side)!
      .map(({ at, labels }) => labels[cell.labels[at]!])
      .join('\u0000');
}
