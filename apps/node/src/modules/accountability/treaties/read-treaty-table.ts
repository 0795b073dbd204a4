// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { BindingCode, ReportedTreatyRow, StateCode, TreatyRowFault } from '@palermo/contract';
import { recogniseCountry } from '@palermo/terms';

/** One row of a file, by the names of its columns. */
export interface TreatyTableRow {
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What a row of a file says. */
export interface ReadStatement {
  readonly state: StateCode;
  readonly participant: string;
  readonly party: boolean;
  readonly signedOn: string | null;
  readonly signing: 'signature' | 'succession' | null;
  readonly boundOn: string | null;
  readonly binding: BindingCode | null;
  readonly note: string | null;
}

export interface ReadTreatyTable {
  readonly rows: number;
  readonly stored: readonly ReadStatement[];
  /** Rows that were not stored: `rows` is always these and the stored ones together. */
  readonly reported: readonly ReportedTreatyRow[];
}

/** Columns of a table: one day each for signing and binding, or the year and marks of 0 and 1. */
export type TreatyColumns =
  | { readonly layout: 'days'; readonly participant: string; readonly signed: string; readonly bound: string }
  | {
      readonly layout: 'years';
      readonly participant: string;
      readonly party: string;
      readonly year: string;
      readonly signatory: string;
      readonly note: string | undefined;
    };

const tidy = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/gu, ' ').trim();

/** Finds what is what in the first row; undefined where it is no table of the status of a treaty. */
export function findTreatyColumns(columns: readonly string[]): TreatyColumns | undefined {
  const find = (pattern: RegExp): string | undefined => columns.find((column) => pattern.test(tidy(column)));
  const participant = find(/^(participant|member|state|country)$/i);
  const [signed, bound] = [find(/^signature/i), find(/ratification\b.*|accession\(a\)/i)];
  const [party, year, signatory] = [find(/^state party$/i), find(/^year ratification/i), find(/^signatory$/i)];
  if (participant === undefined) return undefined;
  if (party !== undefined && year !== undefined && signatory !== undefined) {
    return { layout: 'years', participant, party, year, signatory, note: find(/^note$/i) };
  }
  return signed === undefined || bound === undefined ? undefined : { layout: 'days', participant, signed, bound };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const actions: Readonly<Record<string, BindingCode>> = {
  '': 'ratification',
  A: 'acceptance',
  AA: 'approval',
  a: 'accession',
  d: 'succession',
};

class RowRefused extends Error {
  readonly fault: TreatyRowFault;
  readonly value: string;
  constructor(fault: TreatyRowFault, value: string) {
    super(fault);
    this.fault = fault;
    this.value = value;
  }
}

/** `12 Dec 2000 a` of the Treaty Collection: the day and the letter of the action. Null for an empty cell. */
function readDay(cell: string): { day: string; action: string } | null {
  if (cell === '') return null;
  const parts = /^(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})(?: ([A-Za-z]{1,2}))?$/.exec(cell);
  const month = months.indexOf(parts?.[2] ?? '') + 1;
  if (!parts || month === 0) throw new RowRefused('date', cell);
  const day = `${parts[3]}-${String(month).padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`;
  if (new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) throw new RowRefused('date', cell);
  return { day, action: parts[4] ?? '' };
}

type Facts = Omit<ReadStatement, 'state' | 'participant'>;

function readDays(signedCell: string, boundCell: string): Facts {
  const [signed, bound] = [readDay(signedCell), readDay(boundCell)];
  if (!signed && !bound) throw new RowRefused('empty', '');
  if (signed && !['', 'd'].includes(signed.action)) throw new RowRefused('action', signedCell);
  const binding = bound ? actions[bound.action] : null;
  if (binding === undefined) throw new RowRefused('action', boundCell);
  return {
    party: bound !== null,
    signedOn: signed?.day ?? null,
    signing: signed ? (signed.action === 'd' ? 'succession' : 'signature') : null,
    boundOn: bound?.day ?? null,
    binding,
    note: null,
  };
}

function readMarks(party: string, year: string, signatory: string, note: string): Facts {
  const told = `${party} / ${year} / ${signatory}`;
  if (!/^[01]$/.test(party) || !/^[01]$/.test(signatory)) throw new RowRefused('contradiction', told);
  if (year !== '' && !/^(19|20)\d\d$/.test(year)) throw new RowRefused('date', year);
  if ((party === '1') !== (year !== '') || (party === '1' && signatory === '1'))
    throw new RowRefused('contradiction', told);
  return {
    party: party === '1',
    signedOn: null,
    signing: signatory === '1' ? 'signature' : null,
    boundOn: year === '' ? null : year,
    binding: party === '1' ? 'unsaid' : null,
    note: note === '' ? null : note.slice(0, 500),
  };
}

function readFacts(columns: TreatyColumns, cell: (column: string) => string): Facts {
  if (columns.layout === 'days') return readDays(cell(columns.signed), cell(columns.bound));
  const note = columns.note === undefined ? '' : cell(columns.note);
  return readMarks(cell(columns.party), cell(columns.year), cell(columns.signatory), note);
}

/** Participants that are no countries. */
const unions: Readonly<Record<string, StateCode>> = { 'European Union': 'EU', 'European Community': 'EU' };

/** Reads the status of a treaty. Every row is stored or reported with its fault; nothing is dropped. */
export function readTreatyTable(columns: TreatyColumns, rows: readonly TreatyTableRow[]): ReadTreatyTable {
  const stored = new Map<StateCode, ReadStatement>();
  const reported: ReportedTreatyRow[] = [];
  for (const row of rows) {
    const cell = (column: string): string => tidy(row.values[column]);
    const participant = cell(columns.participant).slice(0, 120);
    try {
      const state = unions[participant] ?? recogniseCountry(participant);
      if (state === undefined) throw new RowRefused('participant', participant);
      if (stored.has(state)) throw new RowRefused('participantTwice', participant);
      stored.set(state, { state, participant, ...readFacts(columns, cell) });
    } catch (fault) {
      if (!(fault instanceof RowRefused)) throw fault;
      reported.push({ row: row.number, fault: fault.fault, participant, value: fault.value.slice(0, 120) });
    }
  }
  return { rows: rows.length, stored: [...stored.values()], reported };
}
