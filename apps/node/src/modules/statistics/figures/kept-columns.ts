// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { codesOfSet, createColumnTable, setKey, type ColumnTable, type ValueCount } from '@palermo/evidence';
import { keeper } from '../../../kernel/actor.ts';
import type { Transactions } from '../../../kernel/executor.ts';
import type { Db } from '../../../kernel/use-case.ts';
import {
  readAllRows,
  readChangedRows,
  readMark,
  readRemovedIds,
  unpack,
  type PackedRow,
  type Vintage,
} from '../store-figures.ts';
import { dimensionsOf, type Dimension, type Unit } from './dimensions.ts';

/** Counts with the version of the columns they were taken from: equal versions give equal counts. */
export interface KeptCounts {
  /** Counts when asked: to be asked before anything else is waited for, because the columns change. */
  readonly counts: () => readonly ValueCount[];
  readonly version: string;
  readonly asOf: string | null;
}

/**
 * The national records in memory: live ones of each unit, kept fresh by those who ask, and a few closed vintages. A
 * million records take some 100 MB. Whoever asks has been found to be an analyst by the database before.
 */
export interface KeptColumns {
  /** What `readFreshness` is to be asked with; undefined while the records are being loaded. */
  markOf(unit: Unit): string | undefined;
  /** Counts the records of now, first taking in what changed. Undefined while the records are being loaded, anew or not. */
  countLive(db: Db, unit: Unit, by: readonly Dimension[], changed: boolean): Promise<KeptCounts | undefined>;
  /** Counts a closed vintage. Undefined while its records are being loaded. */
  countVintage(unit: Unit, vintage: Vintage, by: readonly Dimension[]): KeptCounts | undefined;
  /** Resolves when nothing is being loaded. */
  settled(): Promise<void>;
}

const vintagesMax = 3;

interface Live {
  readonly records: Records;
  mark: string;
  /** Which loading the records are of, and how often they changed since. */
  readonly load: number;
  version: number;
  /** Records taken in since the mark, with the transactions that wrote them: they will be read again. */
  recent: ReadonlyMap<string, string>;
}

const keptByNode = new WeakMap<object, KeptColumns>();

/** The columns that a node keeps, if it keeps any. */
export function findKeptColumns(node: object): KeptColumns | undefined {
  return keptByNode.get(node);
}

/** Begins to keep the national records of a node in memory, loading them as its keeper. */
export function keepColumns(transactions: Transactions, onFault: (fault: unknown) => void): KeptColumns {
  const live = new Map<Unit, Live>();
  const vintages = new Map<string, Records>();
  const loading = new Map<string, Promise<void>>();
  let queue: Promise<unknown> = Promise.resolve();
  let loads = 0;

  function load(key: string, work: (db: Db) => Promise<() => void>): void {
    if (loading.has(key)) return;
    const done = transactions
      .run(keeper, work)
      .then((install) => install(), onFault)
      .finally(() => loading.delete(key));
    loading.set(key, done);
  }

  const loadLive = (unit: Unit): void =>
    load(unit, async (db) => {
      // Read before the records are: what changes in between is read twice, never missed.
      const mark = await readMark(db);
      const records = await loadRecords(db, unit);
      return () => void live.set(unit, { records, mark, load: ++loads, version: 0, recent: new Map() });
    });

  const kept: KeptColumns = {
    markOf: (unit) => live.get(unit)?.mark,
    async countLive(db, unit, by, changed) {
      const state = live.get(unit);
      if (!state) {
        loadLive(unit);
        return undefined;
      }
      if (changed) {
        const taken = queue.then(() => takeChanges(db, unit, state));
        queue = taken.catch(() => {});
        if (!(await taken)) {
          if (live.get(unit) === state) live.delete(unit);
          loadLive(unit);
          return undefined;
        }
      }
      return {
        counts: () => countBy(state.records, by),
        version: `${state.load}.${state.version}`,
        asOf: state.records.newestDay,
      };
    },
    countVintage(unit, { id, at, exactAt }, by) {
      const key = `${unit} ${id}`;
      const records = vintages.get(key);
      if (!records) {
        load(key, async (db) => {
          const loaded = await loadRecords(db, unit, exactAt);
          return () => void vintages.set(key, loaded);
        });
        return undefined;
      }
      // The one asked for last goes last.
      vintages.delete(key);
      for (const oldest of [...vintages.keys()].slice(0, Math.max(0, vintages.size - vintagesMax + 1))) {
        vintages.delete(oldest);
      }
      vintages.set(key, records);
      return { counts: () => countBy(records, by), version: id, asOf: at.toISOString().slice(0, 10) };
    },
    async settled() {
      await Promise.all(loading.values());
    },
  };
  keptByNode.set(transactions, kept);
  loadLive('victim');
  loadLive('perpetrator');
  return kept;
}

/** Column tables with what it takes to fill them. */
export interface Records {
  readonly table: ColumnTable;
  newestDay: string | null;
  put(row: PackedRow): void;
}

/** Columns without a record, for all dimensions of a unit. */
export function createRecords(unit: Unit): Records {
  const dimensions = dimensionsOf(unit);
  const table = createColumnTable(dimensions.map(({ code }) => code));
  const severalAt = dimensions.flatMap(({ several }, at) => (several ? [at] : []));
  const sets = new Map<string, string>();
  const inOrder = (written: string): string => {
    let key = sets.get(written);
    if (key === undefined) sets.set(written, (key = setKey(codesOfSet(written))));
    return key;
  };
  return {
    table,
    newestDay: null,
    put({ id, day, packed }) {
      const values = unpack(packed);
      for (const at of severalAt) {
        const written = values[at];
        if (written?.includes(';')) values[at] = inOrder(written);
      }
      table.put(id, values);
      if (this.newestDay === null || day > this.newestDay) this.newestDay = day;
    },
  };
}

async function loadRecords(db: Db, unit: Unit, at?: string): Promise<Records> {
  const records = createRecords(unit);
  for await (const rows of readAllRows(db, unit, dimensionsOf(unit), at)) for (const row of rows) records.put(row);
  return records;
}

/** Changes that one request takes in; after more, loading everything anew is quicker than making somebody wait. */
const changesMax = 20_000;

/** Takes in what others committed since the mark. Run one at a time. False when it is too much. */
async function takeChanges(db: Db, unit: Unit, state: Live): Promise<boolean> {
  const next = await readMark(db);
  const rows = await readChangedRows(db, unit, dimensionsOf(unit), { mark: state.mark, most: changesMax + 1 });
  if (rows.length > changesMax) return false;
  // After the records: one that went in between is put in and taken out again.
  const removed = await readRemovedIds(db, state.mark);
  const recent = new Map<string, string>();
  let changed = false;
  for (const row of rows) {
    recent.set(row.id, row.changedIn);
    if (state.recent.get(row.id) === row.changedIn) continue;
    state.records.put(row);
    changed = true;
  }
  for (const id of removed) {
    if (state.records.table.remove(id)) changed = true;
  }
  state.mark = next;
  state.recent = recent;
  if (changed) state.version += 1;
  return true;
}

/** Counts records by some dimensions. */
export function countBy({ table }: Records, by: readonly Dimension[]): readonly ValueCount[] {
  return table.countBy(by.map(({ code }) => code));
}
