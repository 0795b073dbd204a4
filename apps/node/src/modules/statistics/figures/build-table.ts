// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { protectedPercent, type ProtectedCell } from '@palermo/evidence';
import type { Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { countCrossing } from './count-crossing.ts';
import { readBy, readWhere, type Dimension } from './dimensions.ts';
import { protectCounts, protectShares, type CodedCount } from './protect-counts.ts';
import type { TableQuery } from './table-query.ts';
import { tabulate } from './tabulate.ts';

/**
 * The protected table for a request. Throws `statistics.unknown-filter`, and for a vintage what `countCrossing` throws.
 */
export async function buildTable(scope: Scope, query: TableQuery): Promise<StatisticsTable> {
  const { unit = 'victim', where: whereText = '', sets = false, vintageId } = query;
  const by = readBy(query.by, unit);
  const where = readWhere(whereText, unit);
  const crossed = [...new Set([...by, ...where.map(({ dimension }) => dimension)])];
  const crossing = await countCrossing(scope, { unit, vintageId, by: crossed });
  const { pack } = await getNodeSettings(scope);
  const threshold = pack.publicationThreshold;
  const { total, known, counts } = tabulate(crossing.counts, { crossed, by, where, sets });
  const [totalCell, knownCell] = protectDenominators(total, known, threshold);
  const cells = protect(by, counts, total, threshold);
  const { vintage } = crossing;
  return {
    unit,
    by: by.map(({ code }) => code),
    where: whereText,
    vintage: vintage && { id: vintage.id, name: vintage.name, at: vintage.at.toISOString() },
    sets,
    scope: crossing.scope,
    threshold,
    total: withPercent(totalCell, undefined),
    known: withPercent(knownCell, undefined),
    multiple: !sets && by.some(({ several }) => several),
    rows: counts.map(({ codes }, index) => {
      const cell = cells[index] ?? { kind: 'suppressed' as const, reason: 'small' as const };
      return { codes: [...codes], cell: withPercent(cell, codes.includes(null) ? undefined : knownCell) };
    }),
    asOf: crossing.asOf,
  };
}

function protect(
  by: readonly Dimension[],
  counts: readonly CodedCount[],
  total: number,
  threshold: number,
): readonly ProtectedCell[] {
  const [only] = by;
  return by.length === 1 && only?.several ? protectShares(counts, total, threshold) : protectCounts(counts, threshold);
}

/** The two denominators, neither small nor giving a small rest away. */
function protectDenominators(total: number, known: number, threshold: number): [ProtectedCell, ProtectedCell] {
  const small = (count: number): boolean => count > 0 && count < threshold;
  const suppressed: ProtectedCell = { kind: 'suppressed', reason: 'small' };
  if (small(total)) return [suppressed, suppressed];
  if (small(known) || small(total - known)) return [{ kind: 'count', count: total }, suppressed];
  return [
    { kind: 'count', count: total },
    { kind: 'count', count: known },
  ];
}

function withPercent(cell: ProtectedCell, known: ProtectedCell | undefined): StatisticsTable['total'] {
  if (cell.kind === 'suppressed') return { kind: 'suppressed' };
  const share = known && protectedPercent(cell, known);
  const percent = share?.kind === 'percent' ? Math.round(share.percent * 10) / 10 : null;
  return { kind: 'count', count: cell.count, percentOfKnown: percent };
}
