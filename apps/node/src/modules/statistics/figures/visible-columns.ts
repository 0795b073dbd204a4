// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Db } from '../../../kernel/use-case.ts';
import { readChangedRows, type ShelvedRow } from '../store-figures.ts';
import { readVisibleRows, readVisibleState, type VisibleState } from '../store-visible-figures.ts';
import { dimensionsOf, type Dimension, type Unit } from './dimensions.ts';
import { countBy, createRecords, type KeptCounts, type Records } from './kept-columns.ts';
import { createRecentValues, type RecentValues } from './protected-cache.ts';

/** The records that one organisation may see, as its account's own transaction read them. */
interface VisibleRecords {
  readonly records: Records;
  /** What the organisation could see of each shelf of cases when its records were read. */
  prints: ReadonlyMap<number, string>;
  /** The days of the records of each shelf, by id. */
  readonly shelves: Map<number, Map<string, string>>;
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
/** Where more shelves are seen otherwise than before, everything is read again. */
const shelvesMax = 64;

const keptByNode = new WeakMap<object, Kept>();
let loads = 0;

/**
 * Counts the records that the actor's organisation may see, from memory. Before that one statement in the actor's own
 * transaction, under row-level security, says what the organisation may see at this moment: shelves of cases of which that is
 * not what it could see when their records were read are read again, so that what is revoked or lapsed is gone at once.
 * Undefined for more cases than are kept.
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
  if (known && !state.removed && (await catchUp(db, unit, known, state))) return known;
  const { rows, prints, mark } = await readVisibleRows(db, { unit, dimensions: dimensionsOf(unit) });
  const records = createRecords(unit);
  const made = { records, prints, shelves: new Map(), mark, load: ++loads, version: 0, recent: new Map() };
  for (const row of rows) putOnShelf(made, row);
  sets.set(key, made, rows.length + 100);
  return made;
}

/** Reads again what is seen otherwise than before, then what changed of the rest. False when it is too much. */
async function catchUp(
  db: Db,
  unit: Unit,
  known: VisibleRecords,
  state: VisibleState & { readonly changed: boolean },
): Promise<boolean> {
  const other = otherShelves(known.prints, state.prints);
  if (other.length > shelvesMax) return false;
  if (other.length > 0) {
    const read = await readVisibleRows(db, { unit, dimensions: dimensionsOf(unit), shelves: other });
    // Who may see what changed once more in between: everything is read in one go then.
    if (otherShelves(known.prints, read.prints).some((shelf) => !other.includes(shelf))) return false;
    replaceShelves(known, other, read.rows);
    known.prints = read.prints;
    known.version += 1;
  }
  if (state.changed) return takeChanges(db, unit, known, state.mark);
  known.mark = state.mark;
  known.recent = new Map();
  return true;
}

function otherShelves(before: ReadonlyMap<number, string>, now: ReadonlyMap<number, string>): number[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((shelf) => before.get(shelf) !== now.get(shelf));
}

function replaceShelves(
  { records, shelves }: VisibleRecords,
  others: readonly number[],
  rows: readonly ShelvedRow[],
): void {
  const seen = new Set(rows.map(({ id }) => id));
  for (const shelf of others) {
    for (const id of shelves.get(shelf)?.keys() ?? []) if (!seen.has(id)) records.table.remove(id);
    shelves.delete(shelf);
  }
  for (const row of rows) putOnShelf({ records, shelves }, row);
  records.newestDay = newestOf(shelves);
}

function putOnShelf({ records, shelves }: Pick<VisibleRecords, 'records' | 'shelves'>, row: ShelvedRow): void {
  records.put(row);
  const shelf = shelves.get(row.shelf) ?? new Map<string, string>();
  shelves.set(row.shelf, shelf.set(row.id, row.day));
}

function newestOf(shelves: VisibleRecords['shelves']): string | null {
  let newest: string | null = null;
  for (const days of shelves.values())
    for (const day of days.values()) if (newest === null || day > newest) newest = day;
  return newest;
}

/** Takes in what changed of the records that may be seen. False when it is too much. */
async function takeChanges(db: Db, unit: Unit, known: VisibleRecords, mark: string): Promise<boolean> {
  const changes = { mark: known.mark, most: changesMax + 1 };
  const rows = await readChangedRows(db, unit, dimensionsOf(unit), changes);
  if (rows.length > changesMax) return false;
  const isNew = rows.some(({ id, changedIn }) => known.recent.get(id) !== changedIn);
  if (isNew) {
    for (const row of rows) putOnShelf(known, row);
    known.version += 1;
  }
  known.mark = mark;
  known.recent = new Map(rows.map(({ id, changedIn }) => [id, changedIn]));
  return true;
}
