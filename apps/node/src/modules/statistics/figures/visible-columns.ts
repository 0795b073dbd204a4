// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Db } from '../../../kernel/use-case.ts';
import { readChangedRows, readVisibleRows, readVisibleState } from '../store-figures.ts';
import { dimensionsOf, type Dimension, type Unit } from './dimensions.ts';
import { countBy, createRecords, type KeptCounts, type Records } from './kept-columns.ts';
import { createRecentValues, type RecentValues } from './protected-cache.ts';

/** The records that one organisation may see, as its account's own transaction read them. */
interface VisibleRecords {
  readonly records: Records;
  readonly print: string;
  mark: string;
  readonly load: number;
  version: number;
  /** Records taken in since the mark, with the transactions that wrote them: they will be read again. */
  recent: ReadonlyMap<string, string>;
}

interface Kept {
  readonly sets: RecentValues<VisibleRecords>;
  readonly waiting: Map<string, Promise<unknown>>;
}

/** Records of all organisations together that are kept; those of who asked longest ago go first. */
const recordsMax = 500_000;
/** With more the database counts: reading them all would make somebody wait. */
const casesMax = 50_000;
const changesMax = 2_000;

const keptByNode = new WeakMap<object, Kept>();
let loads = 0;

/**
 * Counts the records that the actor's organisation may see, from memory. Before that one statement in the actor's own
 * transaction, under row-level security, says what the organisation may see at this moment: where that is not what it could
 * see when the records were read, they are read again, so that what is revoked or lapsed is gone at once. Undefined for
 * more cases than are kept.
 */
export async function countKeptVisible(
  db: Db,
  { node, organisationId, unit, by }: { node: object; organisationId: string; unit: Unit; by: readonly Dimension[] },
): Promise<KeptCounts | undefined> {
  const kept = keptByNode.get(node) ?? { sets: createRecentValues(recordsMax), waiting: new Map() };
  keptByNode.set(node, kept);
  const key = `${unit} ${organisationId}`;
  // A dashboard asks for many tables at once: the first reads the records, the others find them.
  const turn = (kept.waiting.get(key) ?? Promise.resolve()).then(() => freshen(db, kept.sets, key, unit));
  const settled = turn.catch(() => {});
  kept.waiting.set(key, settled);
  const found = await turn.finally(() => {
    if (kept.waiting.get(key) === settled) kept.waiting.delete(key);
  });
  if (!found) return undefined;
  const { records, load, version } = found;
  return {
    counts: () => countBy(records, by),
    version: `visible ${load}.${version}`,
    asOf: records.newestDay,
  };
}

async function freshen(
  db: Db,
  sets: RecentValues<VisibleRecords>,
  key: string,
  unit: Unit,
): Promise<VisibleRecords | undefined> {
  const known = sets.get(key);
  const state = await readVisibleState(db, unit, known?.mark);
  if (state.caseCount > casesMax) return undefined;
  if (known && known.print === state.print && !state.removed) {
    if (!state.changed) {
      known.mark = state.mark;
      known.recent = new Map();
      return known;
    }
    if (await takeChanges(db, unit, known, state.mark)) return known;
  }
  const { rows, print, mark } = await readVisibleRows(db, unit, dimensionsOf(unit));
  const records = createRecords(unit);
  for (const row of rows) records.put(row);
  const made = { records, print, mark, load: ++loads, version: 0, recent: new Map<string, string>() };
  sets.set(key, made, rows.length + 100);
  return made;
}

/** Takes in what changed of the records that may be seen. False when it is too much. */
async function takeChanges(db: Db, unit: Unit, known: VisibleRecords, mark: string): Promise<boolean> {
  const changes = { mark: known.mark, most: changesMax + 1 };
  const rows = await readChangedRows(db, unit, dimensionsOf(unit), changes);
  if (rows.length > changesMax) return false;
  const isNew = rows.some(({ id, changedIn }) => known.recent.get(id) !== changedIn);
  if (isNew) {
    for (const row of rows) known.records.put(row);
    known.version += 1;
  }
  known.mark = mark;
  known.recent = new Map(rows.map(({ id, changedIn }) => [id, changedIn]));
  return true;
}
