// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createHash } from 'node:crypto';
import { yearOfColumn, type PublishedDimension, type SourceMapping, type SourceRole } from '@palermo/contract';
import { AppError } from '../../../../kernel/errors.ts';
import type { TableRow } from '../../../../platform/tabular/index.ts';
import type { RawCell } from '../clean/observation.ts';
import type { Said } from './claim.ts';
import { faultsOfRow, textIn, type SourceReader } from './reader.ts';
import { meaningOrSeveral } from './wide.ts';

const breakdownRoles = ['form', 'citizenship', 'destination'] as const satisfies readonly (SourceRole &
  PublishedDimension)[];

/** Reads a table as a person said, column by column. */
export function createMappedReader(mapping: SourceMapping): SourceReader {
  const { columns: named, seriesRead } = mapping;
  return {
    shape: 'mapped',
    score: () => 0,
    hasArea: () => named.country !== undefined,
    saysWhatItCounts: () => false,
    describedBy: () => ({ series: named.series, unit: named.unit }),
    open(columns, said) {
      const values = valueColumns(mapping, columns);
      return (row) => {
        if (named.series !== undefined && textIn(row, named.series) !== seriesRead) {
          return values.map(({ column }) => otherSeries(row, { mapping, column, said }));
        }
        return values.map(({ column, year, group }) => ({
          ...placeOf(row, mapping, said),
          column,
          year: year ?? textIn(row, named.year),
          ...(group === undefined ? {} : groupOf(row, mapping, group)),
          value: textIn(row, column),
        }));
      };
    },
  };
}

interface ValueColumn {
  readonly column: string;
  /** The year of all its figures, where the column is named after one. */
  readonly year?: string;
  /** Whom its figures are of, where there are several columns. */
  readonly group?: string;
}

/** The columns of figures. Throws `source.mapping-unfit` where the table lacks a column that was named. */
function valueColumns(mapping: SourceMapping, columns: readonly string[]): readonly ValueColumn[] {
  const named = Object.values(mapping.columns);
  const missing = [...named, ...mapping.values].filter((column) => !columns.includes(column));
  const found = mapping.yearsAcross
    ? columns.flatMap((column): ValueColumn[] => {
        const year = named.includes(column) ? undefined : yearOfColumn(column);
        return year === undefined ? [] : [{ column, year }];
      })
    : mapping.values.map((column): ValueColumn => ({ column, ...(mapping.values.length > 1 && { group: column }) }));
  if (missing.length > 0 || found.length === 0) {
    const lacking = missing.length > 0 ? missing.map((column) => `"${column.slice(0, 60)}"`) : ['a column for a year'];
    throw new AppError('source.mapping-unfit', { detail: `The table lacks ${lacking.join(', ')}.` });
  }
  return found;
}

type Placed = Omit<RawCell, 'column' | 'year' | 'value'>;

function placeOf(row: TableRow, { columns: named }: SourceMapping, said: Said): Placed {
  return {
    row: row.number,
    area: textIn(row, named.country) || (said.area ?? ''),
    areaName: '',
    indicator: said.indicator ?? 'detectedVictims',
    breakdowns: breakdownRoles
      .map((dimension) => ({ dimension, label: textIn(row, named[dimension]) }))
      .filter(({ label }) => label !== ''),
    sex: textIn(row, named.sex),
    age: textIn(row, named.age),
    unit: textIn(row, named.unit),
    ...faultsOfRow(row),
  };
}

/** What the name of a column of figures adds to what its row says. */
function groupOf(row: TableRow, mapping: SourceMapping, name: string): Partial<RawCell> {
  const { sex, age, breakdowns } = meaningOrSeveral(name);
  const told = placeOf(row, mapping, { area: null, indicator: null, unit: null });
  return {
    ...(sex !== '' && { sex }),
    ...(age !== '' && { age }),
    breakdowns: [...told.breakdowns, ...breakdowns],
  };
}

function otherSeries(
  row: TableRow,
  { mapping, column, said }: { readonly mapping: SourceMapping; readonly column: string; readonly said: Said },
): RawCell {
  const name = mapping.columns.series;
  const fault = {
    kind: 'notTheSeries' as const,
    column: name ?? null,
    written: textIn(row, name),
    done: 'rejected: another series was chosen',
  };
  const place = placeOf(row, mapping, said);
  const year = yearOfColumn(column) ?? textIn(row, mapping.columns.year);
  return { ...place, column, year, value: textIn(row, column), faults: [...place.faults, fault], rejected: true };
}

/**
 * The layout of a table, the same for the next file of its kind: its columns whatever their order, with columns named
 * after years as one, because each edition brings another.
 */
export function layoutOf(columns: readonly string[]): string {
  const names = columns.map((column) => {
    const year = yearOfColumn(column);
    return year === undefined ? column : column.replace(year, '0000');
  });
  return createHash('sha256')
    .update(JSON.stringify([...new Set(names)].toSorted()))
    .digest('hex');
}
