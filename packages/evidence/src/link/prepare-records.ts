// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0

import { findDayOrder } from './date-digits.ts';
import { guessKind, headerWords, nameRole, type FieldKind } from './field-kind.ts';
import type { LinkField, LinkRecords, TextPool } from './link-records.ts';
import { normaliseValue } from './normalise-value.ts';
import type { RecordColumn, RecordTable } from './record-table.ts';
import { keepTelling, withPartners } from './telling-fields.ts';
import { remainingTexts, repeatingColumns } from './repeating-columns.ts';

/** How the columns of the files are to be understood; what is not said is guessed. */
export interface FieldOptions {
  /** Columns to compare, by the name they have in the first file; all that tell something unless told. */
  readonly compare?: readonly string[];
  readonly ignore?: readonly string[];
  readonly kinds?: Readonly<Record<string, FieldKind>>;
  /** Name in the first file and name in the second, where they differ. */
  readonly same?: Readonly<Record<string, string>>;
  /** Compare columns that tell nothing in these rows too: what is compared is to be the same whatever the rows. */
  readonly keepAll?: boolean;
}

/** Rows ready for linkage, with what leads back to the files. */
export interface PreparedRecords {
  readonly records: LinkRecords;
  /** Id of each row. */
  readonly ids: readonly string[];
  /** True when the second file given stands first in `records`. */
  readonly exchanged: boolean;
  /** What a person should know about which columns are compared, and how. */
  readonly notes: readonly string[];
}

/** Headers of columns that hold the answer: who is the same. */
const ANSWER =
  /^(true )?(cluster|cluster id|ent id|entity|entity id|identity|label|truth|match id|is match|duplicate of|source dataset|source|dataset)$/u;

/** Distinct cells by which a kind is guessed. */
const SAMPLE = 1000;

interface ColumnPair {
  readonly name: string;
  readonly columns: readonly RecordColumn[];
}

/**
 * Makes one or two tables ready for linkage. The order of rows in a table, and of the two tables, does not matter.
 *
 * @throws RangeError when there is nothing to compare, in words that complete "Nothing can be linked: …"
 */
export function prepareRecords(
  tables: readonly [RecordTable] | readonly [RecordTable, RecordTable],
  options: FieldOptions = {},
): PreparedRecords {
  const notes: string[] = [];
  const orders = tables.map(({ ids }) => orderOf(ids));
  const exchanged = tables.length === 2 && comesAfter(tables, orders);
  const pairs = pairColumns(tables, options, notes).map(({ name, columns }) => ({
    name,
    columns: exchanged ? columns.toReversed() : columns,
  }));
  const sorted = exchanged ? [tables[1], tables[0]] : [...tables];
  const sortedOrders = exchanged ? orders.toReversed() : orders;
  const rowCount = sorted.reduce((sum, { ids }) => sum + ids.length, 0);
  const chosen = chooseFields(pairs, options, notes);
  const normal = chosen.map((pair): Draft => ({ ...pair, ...normaliseColumn(pair, sortedOrders, rowCount) }));
  const drafts = options.compare ? normal : withoutRepetition(normal, notes);
  const { fields, pools } = poolFields(drafts, rowCount);
  const kept = options.keepAll
    ? fields
    : keepTelling(fields, { within: tables.length === 1, chosen: options.compare !== undefined }, notes);
  return {
    records: {
      rowCount,
      leftCount: sorted[0]!.ids.length,
      within: tables.length === 1,
      fields: withPartners(kept),
      pools,
    },
    ids: sorted.flatMap(({ ids }, at) => Array.from(sortedOrders[at]!, (row) => ids[row]!)),
    exchanged,
    notes,
  };
}

function orderOf(ids: readonly string[]): Uint32Array {
  const order = Uint32Array.from(ids.keys());
  return order.toSorted((a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : a - b));
}

/** Puts two files in an order that hangs on what they hold alone. */
function comesAfter(tables: readonly RecordTable[], orders: readonly Uint32Array[]): boolean {
  const [first, second] = [tables[0]!, tables[1]!];
  if (first.ids.length !== second.ids.length) return first.ids.length > second.ids.length;
  for (let at = 0; at < first.ids.length; at++) {
    const [a, b] = [first.ids[orders[0]![at]!]!, second.ids[orders[1]![at]!]!];
    if (a !== b) return a > b;
  }
  // Equal ids: the cells decide, column by column.
  for (const column of first.columns) {
    const other = second.columns.find(({ name }) => headerWords(name) === headerWords(column.name));
    if (!other) continue;
    for (let at = 0; at < first.ids.length; at++) {
      const a = column.values[column.codes[orders[0]![at]!]!] ?? '';
      const b = other.values[other.codes[orders[1]![at]!]!] ?? '';
      if (a !== b) return a > b;
    }
  }
  return false;
}

function pairColumns(tables: readonly RecordTable[], options: FieldOptions, notes: string[]): ColumnPair[] {
  const [left, right] = tables;
  if (!right) return left!.columns.map((column) => ({ name: column.name, columns: [column] }));
  const pairs: ColumnPair[] = [];
  for (const column of left!.columns) {
    const wanted = options.same?.[column.name];
    const other = right.columns.find(({ name }) =>
      wanted === undefined ? headerWords(name) === headerWords(column.name) : name === wanted,
    );
    if (other) pairs.push({ name: column.name, columns: [column, other] });
    else notes.push(`Column ${column.name} is in one file only and was not compared.`);
  }
  const used = new Set(pairs.map(({ columns }) => columns[1]));
  for (const column of right.columns)
    if (!used.has(column)) notes.push(`Column ${column.name} is in one file only and was not compared.`);
  if (pairs.length === 0) throw new RangeError('the two files have no column of the same name');
  // The order of columns must not hang on which file came first.
  return pairs.toSorted((a, b) => (headerWords(a.name) < headerWords(b.name) ? -1 : 1));
}

function chooseFields(
  pairs: readonly ColumnPair[],
  options: FieldOptions,
  notes: string[],
): (ColumnPair & { readonly kind: FieldKind })[] {
  const known = new Set(pairs.map(({ name }) => name));
  for (const name of [...(options.compare ?? []), ...(options.ignore ?? []), ...Object.keys(options.kinds ?? {})])
    if (!known.has(name))
      throw new RangeError(`there is no column "${name}" to compare; there are ${[...known].join(', ')}`);
  const wanted = pairs.filter(({ name }) => {
    if (options.compare) return options.compare.includes(name);
    if (options.ignore?.includes(name)) return false;
    if (!ANSWER.test(headerWords(name))) return true;
    notes.push(
      `Column ${name} seems to say already who is the same, so it was not compared. Name it in the columns to compare if it does not.`,
    );
    return false;
  });
  return wanted.map((pair) => ({ ...pair, kind: options.kinds?.[pair.name] ?? guessKind(pair.name, sampleOf(pair)) }));
}

/** Distinct cells of a column, the same whatever the order of rows: those with the smallest hash. */
function sampleOf({ columns }: ColumnPair): string[] {
  const values = new Set<string>();
  for (const column of columns) for (const value of column.values) if (value !== null) values.add(value.trim());
  values.delete('');
  if (values.size <= SAMPLE) return [...values];
  const hashed = Array.from(values, (value) => [hashText(value), value] as const);
  hashed.sort(([a, textA], [b, textB]) => a - b || (textA < textB ? -1 : 1));
  return hashed.slice(0, SAMPLE).map(([, value]) => value);
}

/** FNV-1a over UTF-16 units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

interface NormalColumn {
  readonly codes: Uint32Array;
  /** Texts by code; code 0 is empty. */
  readonly texts: readonly string[];
  readonly native: ReadonlyMap<number, string>;
}

function normaliseColumn(
  { columns, kind }: ColumnPair & { readonly kind: FieldKind },
  orders: readonly Uint32Array[],
  rowCount: number,
): NormalColumn {
  const codeOf = new Map<string, number>([['', 0]]);
  const texts = [''];
  const native = new Map<number, string>();
  const codes = new Uint32Array(rowCount);
  let row = 0;
  for (const [at, column] of columns.entries()) {
    const order = findDayOrder(kind === 'date' ? column.values.filter((value) => value !== null) : []);
    const codeOfRaw = Uint32Array.from(column.values, (value) => {
      const text = value === null ? '' : normaliseValue(value, kind, order);
      const code = codeOf.get(text) ?? texts.push(text) - 1;
      codeOf.set(text, code);
      if (kind === 'name' && value !== null && code > 0 && isNative(value)) {
        const before = native.get(code);
        if (before === undefined || value < before) native.set(code, value);
      }
      return code;
    });
    for (const place of orders[at]!) codes[row++] = codeOfRaw[column.codes[place]!]!;
  }
  return { codes, texts, native };
}

function isNative(value: string): boolean {
  return /[^\P{L}\p{Script=Latin}]/u.test(value);
}

/** Leaves out columns that repeat others, and of those that say more keeps what they say beyond. */
function withoutRepetition(drafts: readonly Draft[], notes: string[]): Draft[] {
  const repeated = repeatingColumns(drafts);
  return drafts.flatMap((draft, place): Draft[] => {
    const repetition = repeated.get(place);
    if (!repetition) return [draft];
    const parts = repetition.parts.map((at) => drafts[at]!);
    const others = parts.map(({ name }) => name).join(' and ');
    if (repetition.entirely) {
      notes.push(`Column ${draft.name} repeats ${others} and was not compared.`);
      return [];
    }
    notes.push(`Column ${draft.name} repeats ${others}; only what it says beyond was compared.`);
    return [{ ...draft, ...remainingTexts(draft, parts), native: new Map() }];
  });
}

type Draft = ColumnPair & NormalColumn & { readonly kind: FieldKind };

/** Gathers texts into pools, sorted so that codes hang on the texts alone. */
function poolFields(drafts: readonly Draft[], rowCount: number): { fields: LinkField[]; pools: TextPool[] } {
  const groups: Draft[][] = drafts.filter(({ kind }) => kind !== 'name').map((draft) => [draft]);
  const names = drafts.filter(({ kind }) => kind === 'name');
  if (names.length > 0) groups.push(names);
  const pools: TextPool[] = [];
  const fieldOf = new Map<Draft, LinkField>();
  for (const group of groups) {
    const texts = [...new Set(group.flatMap((draft) => draft.texts))].toSorted();
    const codeOf = new Map(texts.map((text, code) => [text, code]));
    const native = new Map<number, string>();
    for (const draft of group) {
      const recode = Uint32Array.from(draft.texts, (text) => codeOf.get(text)!);
      for (const [code, text] of draft.native) native.set(recode[code]!, text);
      const codes = new Uint32Array(rowCount);
      const counts = new Uint32Array(texts.length);
      for (let row = 0; row < rowCount; row++) counts[(codes[row] = recode[draft.codes[row]!]!)]!++;
      const { name, kind } = draft;
      const filled = rowCount - counts[0]!;
      fieldOf.set(draft, {
        name,
        kind,
        pool: pools.length,
        codes,
        counts,
        filled,
        partner: undefined,
        own: isOwn(draft),
      });
    }
    pools.push(poolOf(texts, native));
  }
  return { fields: drafts.map((draft) => fieldOf.get(draft)!), pools };
}

/** Whether relatives do not share it. */
function isOwn({ name, kind }: Draft): boolean {
  return kind === 'date' || (kind === 'name' && nameRole(name) === 'given');
}

function poolOf(texts: readonly string[], native: ReadonlyMap<number, string>): TextPool {
  const starts = new Uint32Array(texts.length + 1);
  for (const [code, text] of texts.entries()) starts[code + 1] = starts[code]! + text.length;
  const units = new Uint16Array(starts[texts.length]!);
  for (const [code, text] of texts.entries())
    for (let index = 0; index < text.length; index++) units[starts[code]! + index] = text.charCodeAt(index);
  return { units, starts, native };
}
