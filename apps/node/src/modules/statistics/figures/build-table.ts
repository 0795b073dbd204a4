// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { StatisticsTable } from '@palermo/contract';
import { protectedPercent, type ProtectedCell } from '@palermo/evidence';
import { hasRole } from '../../../kernel/actor.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import { getNodeSettings } from '../../access/index.ts';
import { countRecords, countSelection } from '../store-figures.ts';
import { readBy, readWhere, type Dimension } from './dimensions.ts';
import { protectCounts, protectShares, type CodedCount } from './protect-counts.ts';

/** What a table is asked for. `by` and `where` as in the contract: `year,sex` and `sex:female;year:2023,2024`. */
export interface TableQuery {
  readonly by: string;
  readonly where?: string;
  /** A closed vintage; the records of now when absent. */
  readonly vintageId?: string;
  /** Whom to count; victims when absent. */
  readonly unit?: 'victim' | 'perpetrator';
}

/** The protected table for a request. Throws `statistics.unknown-filter`. */
export async function buildTable(
  scope: Scope,
  { by: byText, where: whereText = '' }: TableQuery,
): Promise<StatisticsTable> {
  const by = readBy(byText);
  const where = readWhere(whereText);
  const { pack } = await getNodeSettings(scope);
  const threshold = pack.publicationThreshold;
  const { total, known, asOf } = await countSelection(scope.db, by, where);
  const counts = sortCounts(await countRecords(scope.db, by, where));
  const [totalCell, knownCell] = protectDenominators(total, known, threshold);
  const cells = protect(by, counts, total, threshold);
  return {
    by: by.map(({ code }) => code),
    where: whereText,
    scope: hasRole(scope.actor, 'analyst') ? 'national' : 'visible',
    threshold,
    total: withPercent(totalCell, undefined),
    known: withPercent(knownCell, undefined),
    multiple: by.some(({ several }) => several),
    rows: counts.map(({ codes }, index) => {
      const cell = cells[index] ?? { kind: 'suppressed' as const, reason: 'small' as const };
      return { codes: [...codes], cell: withPercent(cell, codes.includes(null) ? undefined : knownCell) };
    }),
    asOf,
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

/** By code, "not known" last; years run upward. */
function sortCounts(counts: readonly CodedCount[]): CodedCount[] {
  const key = ({ codes }: CodedCount): string => codes.map((code) => (code === null ? '\uffff' : code)).join('\u0000');
  return counts.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

function withPercent(cell: ProtectedCell, known: ProtectedCell | undefined): StatisticsTable['total'] {
  if (cell.kind === 'suppressed') return { kind: 'suppressed' };
  const share = known && protectedPercent(cell, known);
  const percent = share?.kind === 'percent' ? Math.round(share.percent * 10) / 10 : null;
  return { kind: 'count', count: cell.count, percentOfKnown: percent };
}
