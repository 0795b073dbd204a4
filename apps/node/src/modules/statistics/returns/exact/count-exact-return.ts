// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { ReturnCell } from '@palermo/contract';
import type { Scope } from '../../../../kernel/use-case.ts';
import { countExactly, type ExactTable } from '../../figures/count-exactly.ts';
import { findReleasedExact } from '../../store-exact-returns.ts';
import { countTables } from '../count-tables.ts';
import { whereOf, type Count, type CountTable } from '../return-figure.ts';
import type { ReturnQuery } from '../return-query.ts';
import type { ExactSnapshot } from './exact-snapshot.ts';

function cellOf(count: number): CountTable['total'] {
  return { kind: 'count', count, percentOfKnown: null };
}

function tableOf({ total, rows }: ExactTable): CountTable {
  return {
    total: cellOf(total),
    rows: rows.map(({ codes, count }) => ({ codes: [...codes], cell: cellOf(count) })),
  };
}

/** Counts what a return says without withholding anything, beside the exact return of the year before. */
export async function countExactReturn(scope: Scope, query: ReturnQuery): Promise<ExactSnapshot> {
  const vintage = query.vintageId === null ? {} : { vintageId: query.vintageId };
  const count: Count = async (by, selection, unit = 'victim') =>
    tableOf(await countExactly(scope, { by: by.join(','), where: whereOf(selection), unit, ...vintage }));
  const tables = await countTables(scope, count, query);
  const before = await findReleasedExact(scope.db, query.kind, query.year - 1);
  const cells = before?.tables.flatMap(({ figures }) =>
    figures.map(({ key, cell }): [string, ReturnCell] => [key, cell]),
  );
  return { tables, lastYear: cells ? Object.fromEntries(cells) : null };
}
