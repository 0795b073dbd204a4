// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { NativeSelect, ScrollArea, UnstyledButton } from '@mantine/core';
import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';

type SortValue = string | number | null;

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Given, the column can be sorted by. With server sorting the value itself is not used. */
  readonly sortValue?: (row: Row) => SortValue;
  readonly numeric?: boolean;
  /** The column that names the row: its row header, and the title of its card on a phone. */
  readonly main?: boolean;
}

export interface DataSort {
  readonly id: string;
  readonly order: 'ascending' | 'descending';
}

interface DataTableProps<Row> {
  /** What the table lists, for screen readers: "Cases". */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Present together when the node sorts; absent, the rows at hand are sorted here. */
  readonly sort?: DataSort;
  readonly onSort?: (sort: DataSort) => void;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

function compareValues(one: SortValue, other: SortValue): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), undefined, { numeric: true });
}

function sortingOf(sort: DataSort | undefined): SortingState {
  return sort ? [{ id: sort.id, desc: sort.order === 'descending' }] : [];
}

/** A table that can be sorted by its headers with mouse and keyboard; on a phone each row is a card. */
export function DataTable<Row extends object>({ label, rows, columns, rowKey, sort, onSort }: DataTableProps<Row>) {
  const [ownSort, setOwnSort] = useState<DataSort | undefined>(undefined);
  const currentSort = onSort ? sort : (ownSort ?? sort);
  const changeSort = onSort ?? setOwnSort;
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, Row, unknown> => ({
        id: column.id,
        accessorFn: (row) => column.sortValue?.(row) ?? null,
        enableSorting: column.sortValue !== undefined,
        sortFn: (one, other, id) => compareValues(one.getValue<SortValue>(id), other.getValue<SortValue>(id)),
      })),
    [columns],
  );
  const sorting = useMemo(() => sortingOf(currentSort), [currentSort]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowKey,
    state: { sorting },
    manualSorting: onSort !== undefined,
  });
  return (
    <>
      <PhoneSort columns={columns} sort={currentSort} onSort={changeSort} />
      <ScrollArea type="auto" className={classes.scroll}>
        <table className={classes.table} role="table" aria-label={label}>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} sort={currentSort} onSort={changeSort} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {table.getRowModel().rows.map((row) => (
              <tr key={row.id} role="row">
                {columns.map((column) => (
                  <BodyCell key={column.id} column={column} row={row.original} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
}

interface SortProps {
  readonly sort: DataSort | undefined;
  readonly onSort: (sort: DataSort) => void;
}

function HeaderCell<Row>({ column, sort, onSort }: SortProps & { readonly column: DataColumn<Row> }) {
  const order = sort?.id === column.id ? sort.order : undefined;
  const numeric = column.numeric ? '' : undefined;
  if (!column.sortValue) {
    return (
      <th role="columnheader" scope="col" data-numeric={numeric}>
        {column.header}
      </th>
    );
  }
  return (
    <th role="columnheader" scope="col" aria-sort={order ?? 'none'} data-numeric={numeric}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => onSort({ id: column.id, order: order === 'ascending' ? 'descending' : 'ascending' })}
      >
        {column.header}
        <span aria-hidden className={classes.arrow} data-order={order} />
      </UnstyledButton>
      <span className={classes.sortOnPhone}>{column.header}</span>
    </th>
  );
}

function BodyCell<Row>({ column, row }: { readonly column: DataColumn<Row>; readonly row: Row }) {
  const numeric = column.numeric ? '' : undefined;
  if (column.main) {
    return (
      <th role="rowheader" scope="row" className={classes.main} data-numeric={numeric}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" data-label={column.header} data-numeric={numeric}>
      {column.cell(row)}
    </td>
  );
}

function PhoneSort<Row>({ columns, sort, onSort }: SortProps & { readonly columns: readonly DataColumn<Row>[] }) {
  const { t } = useTranslation('common');
  const sortable = columns.filter((column) => column.sortValue);
  if (sortable.length === 0) return null;
  const options = sortable.flatMap((column) => [
    { value: `${column.id}:ascending`, label: t('table.ascending', { column: column.header }) },
    { value: `${column.id}:descending`, label: t('table.descending', { column: column.header }) },
  ]);
  return (
    <NativeSelect
      className={classes.phoneSort ?? ''}
      label={t('table.sortBy')}
      value={sort ? `${sort.id}:${sort.order}` : ''}
      data={sort ? options : [{ value: '', label: t('table.unsorted') }, ...options]}
      onChange={(event) => {
        const [id, order] = event.currentTarget.value.split(':');
        if (id) onSort({ id, order: order === 'descending' ? 'descending' : 'ascending' });
      }}
    />
  );
}
