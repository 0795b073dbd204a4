// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { percentOfKnown, type CubeCell } from '@palermo/evidence';
import type { Actor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { findClosedState } from './closed-states.ts';
import { countCrossing, type Crossing } from './count-crossing.ts';
import { withCoarser } from './dimension-levels.ts';
import { readBy, readWhere, type Dimension } from './dimensions.ts';
import { findTables } from './kept-tables.ts';
import { protectCrossing, type ProtectedCrossing } from './protect-crossing.ts';
import { protectSetTable } from './protect-set-table.ts';
import type { TableQuery } from './table-query.ts';

type Cell = StatisticsTable['total'];

/**
 * The protected table for a request. Throws `statistics.unknown-filter`, `statistics.too-detailed` when there are too few
 * people for this much detail, and for a vintage what `countCrossing` throws.
 */
export async function buildTable(scope: Scope, query: TableQuery): Promise<StatisticsTable> {
  const { unit = 'victim', where: whereText = '', sets = false, vintageId } = query;
  const by = readBy(query.by, unit);
  const where = readWhere(whereText, unit);
  requireOpenDimensions(scope.actor, [...by, ...where.map(({ dimension }) => dimension)]);
  const crossed = withCoarser([...by, ...where.map(({ dimension }) => dimension)], unit);
  const { pack } = await getNodeSettings(scope);
  const threshold = pack.publicationThreshold;
  const crossing = await countCrossing(scope, { unit, vintageId, by: crossed });
  const { tables, protect } = findTables(scope.node);
  const { earlier: vintages, version } = crossing;
  const before = vintages.map(({ id }) => id).join();
  const key = [threshold, sets, unit, query.by, whereText, vintageId ?? 'now', version, before].join('\n');
  const kept = version === undefined ? undefined : tables.get(key);
  const protectNow = async (): Promise<ProtectedCrossing | undefined> => {
    const counts = crossing.counts();
    const earlier = await findClosedState(scope, { vintages, unit, crossed, threshold });
    const request = { unit, counts, crossed, by, where, threshold, protect, earlier };
    return sets ? protectSetTable(request) : protectCrossing(request);
  };
  const table = kept ?? (await protectNow());
  if (!table) throw new AppError('statistics.too-detailed');
  if (!kept && version !== undefined) tables.set(key, table, table.rows.length + 10);
  return presentTable(table, { unit, by, whereText, sets, threshold, crossing });
}

/** What people got stays behind the firewall, in numbers too. Throws `access.denied`. */
function requireOpenDimensions(actor: Actor, asked: readonly Dimension[]): void {
  const isBorder = actor.duty === 'account' && actor.organisationKind === 'border';
  if (isBorder && asked.some(({ code }) => code.startsWith('support'))) throw new AppError('access.denied');
}

interface Asked {
  readonly unit: StatisticsTable['unit'];
  readonly by: readonly Dimension[];
  readonly whereText: string;
  readonly sets: boolean;
  readonly threshold: number;
  readonly crossing: Crossing;
}

function presentTable(table: ProtectedCrossing, asked: Asked): StatisticsTable {
  const { total, known, rows } = table;
  const { by, sets, crossing } = asked;
  const { vintage } = crossing;
  return {
    unit: asked.unit,
    by: by.map(({ code }) => code),
    where: asked.whereText,
    vintage: vintage && { id: vintage.id, name: vintage.name, at: vintage.at.toISOString() },
    sets,
    scope: crossing.scope,
    threshold: asked.threshold,
    total: presentCell(total, undefined),
    known: presentCell(known, undefined),
    multiple: !sets && by.some(({ several }) => several),
    rows: sortRows(rows).map(({ codes, cell }) => ({
      codes: [...codes],
      cell: presentCell(cell, codes.includes(null) ? undefined : known),
    })),
    asOf: crossing.asOf,
  };
}

/** By code, "not known" last; years run upward. */
function sortRows(rows: ProtectedCrossing['rows']): ProtectedCrossing['rows'] {
  const keyed = rows.map((row) => ({
    row,
    key: row.codes.map((code) => (code === null ? '\uffff' : code)).join('\u0000'),
  }));
  return keyed.toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ row }) => row);
}

function presentCell(cell: CubeCell, known: CubeCell | undefined): Cell {
  if (cell.kind === 'suppressed') return { kind: 'suppressed' };
  if (known?.kind !== 'count') return { kind: 'count', count: cell.count, percentOfKnown: null };
  const share = percentOfKnown({ count: cell.count, known: known.count });
  const percent = share.kind === 'percent' ? Math.round(share.percent * 10) / 10 : null;
  return { kind: 'count', count: cell.count, percentOfKnown: percent };
}
