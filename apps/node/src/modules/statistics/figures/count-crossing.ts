// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfSet, setKey, type ValueCount } from '@palermo/evidence';
import { AppError } from '../../../kernel/errors.ts';
import type { Scope } from '../../../kernel/use-case.ts';
import {
  countLive,
  countVintage,
  countVisible,
  findVintageById,
  listVintagesBefore,
  readFreshness,
  type Vintage,
} from '../store-figures.ts';
import { withTime } from './dimension-levels.ts';
import type { Dimension, Unit } from './dimensions.ts';
import { findKeptColumns, type KeptCounts } from './kept-columns.ts';
import { countKeptVisible } from './visible-columns.ts';

/** Records counted by some dimensions together; values of several codes are sets, as `setKey` writes them. */
export interface Crossing {
  readonly scope: 'national' | 'visible';
  readonly vintage: Vintage | null;
  /** Closed before, and counted for the same accounts: whoever has their figures can subtract them from these. */
  readonly earlier: readonly Vintage[];
  /**
   * Counts when asked: to be asked before anything else is waited for, because what is in memory changes. Where there are
   * earlier vintages the time comes after the dimensions asked for.
   */
  readonly counts: () => readonly ValueCount[];
  /** Equal versions of one node give equal counts; undefined where nobody keeps track. */
  readonly version: string | undefined;
  readonly asOf: string | null;
}

/**
 * Counts records by dimensions. The database says, for the actor of this very transaction, whether the whole country is
 * counted; only then is anything taken from memory. Throws `access.denied` for a vintage that the actor may not count and
 * `record.not-found` for one that does not exist.
 */
export async function countCrossing(
  { db, node, actor }: Scope,
  { unit, vintageId, by }: { unit: Unit; vintageId: string | undefined; by: readonly Dimension[] },
): Promise<Crossing> {
  const kept = findKeptColumns(node);
  const { national, changed } = await readFreshness(db, unit, kept?.markOf(unit));
  if (vintageId !== undefined) {
    const vintage = await findVintageById(db, vintageId);
    if (!vintage) throw new AppError('record.not-found');
    if (!national) throw new AppError('access.denied', { detail: 'Closed vintages are counted by analysts.' });
    const earlier = await listVintagesBefore(db, vintageId);
    const all = earlier.length > 0 ? withTime(by, unit) : by;
    const counted = kept?.countVintage(unit, vintage, all) ?? inOrder(await countVintage(db, unit, vintage, all), all);
    return { version: undefined, ...counted, scope: 'national', vintage, earlier };
  }
  if (!national) {
    const organisationId = 'organisationId' in actor ? actor.organisationId : undefined;
    const known =
      organisationId === undefined ? undefined : await countKeptVisible(db, { node, organisationId, unit, by });
    const counted = known ?? inOrder(await countVisible(db, unit, by), by);
    return { version: undefined, ...counted, scope: 'visible', vintage: null, earlier: [] };
  }
  const earlier = await listVintagesBefore(db);
  const all = earlier.length > 0 ? withTime(by, unit) : by;
  const counted: KeptCounts | undefined = await kept?.countLive(db, unit, all, changed);
  if (counted) return { scope: 'national', vintage: null, earlier, ...counted };
  return {
    scope: 'national',
    vintage: null,
    earlier,
    version: undefined,
    ...inOrder(await countLive(db, unit, all), all),
  };
}

/** Counts the records of a vintage in the database, by time as well, without loading them into memory. For who counts the whole country. */
export async function countClosed(
  { db }: Scope,
  { unit, vintage, by }: { unit: Unit; vintage: Vintage; by: readonly Dimension[] },
): Promise<readonly ValueCount[]> {
  const all = withTime(by, unit);
  return inOrder(await countVintage(db, unit, vintage, all), all).counts();
}

interface Counted {
  readonly counts: readonly ValueCount[];
  readonly asOf: string | null;
}

/** The database groups `a;b` and `b;a` apart. */
function inOrder({ counts, asOf }: Counted, by: readonly Dimension[]): Pick<Crossing, 'counts' | 'asOf'> {
  const sums = new Map<string, { values: (string | null)[]; count: number }>();
  for (const { values, count } of counts) {
    const inTurn = values.map((value, at) => (by[at]?.several && value !== null ? setKey(codesOfSet(value)) : value));
    const key = JSON.stringify(inTurn);
    const known = sums.get(key);
    if (known) known.count += count;
    else sums.set(key, { values: inTurn, count });
  }
  const ordered = [...sums.values()];
  return { counts: () => ordered, asOf };
}
