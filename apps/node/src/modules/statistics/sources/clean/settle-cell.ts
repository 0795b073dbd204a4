// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { DefectKind, PublishedUnit } from '@palermo/contract';
import { findCountryByAlpha3, recogniseCountry, findCountry, normaliseText } from '@palermo/terms';
import { readAge, readSex, type ResolveLabel } from './labels.ts';
import { hasLostLetters } from './mojibake.ts';
import type { Defect, Observation, RawCell } from './observation.ts';
import { isCodeAsCount, isImplausible, readValue } from './read-value.ts';

/** A figure after its own cells were read; the table as a whole has still to be looked at. */
export type Settled =
  | { readonly kind: 'observation'; readonly observation: Observation; readonly defects: readonly Defect[] }
  | { readonly kind: 'rejected'; readonly defects: readonly Defect[] };

export interface SettleOptions {
  readonly resolve: ResolveLabel;
  readonly decimalComma: boolean;
  /** The unit of a table that writes none, where a person said it. */
  readonly unitSaid: PublishedUnit | null;
}

interface Notes {
  readonly defects: Defect[];
  readonly flags: DefectKind[];
  rejected: boolean;
  add(kind: DefectKind, column: string | null, written: string, done: string): void;
  reject(kind: DefectKind, column: string | null, written: string, reason: string): void;
}

function createNotes(row: number): Notes {
  return {
    defects: [],
    flags: [],
    rejected: false,
    add(kind, column, written, done) {
      this.defects.push({ kind, row, column, written, done, rejected: false });
      this.flags.push(kind);
    },
    reject(kind, column, written, reason) {
      this.defects.push({ kind, row, column, written, done: `rejected: ${reason}`, rejected: true });
      this.rejected = true;
    },
  };
}

/** Reads what one figure is of, and the figure. Every figure comes out as an observation or as rejected with its reason. */
export function settleCell(cell: RawCell, options: SettleOptions): Settled {
  const notes = createNotes(cell.row);
  for (const { kind, column, written, done } of cell.faults) {
    notes.defects.push({ kind, row: cell.row, column, written, done, rejected: cell.rejected });
  }
  notes.rejected = cell.rejected;
  const value = readFigure(cell, options, notes);
  const year = readYear(cell, notes);
  const area = readArea(cell, notes);
  // What a figure is of is looked at where there is a figure.
  if (notes.rejected || value === undefined || year === undefined) return { kind: 'rejected', defects: notes.defects };
  const category = readCategory(cell, options.resolve, notes);
  const sex = readGroup('unknownSex', cell.sex, readSex(cell.sex), notes);
  const age = readGroup('unknownAge', cell.age, readAge(cell.age), notes);
  const observation: Observation = {
    row: cell.row,
    column: cell.column,
    area,
    year,
    indicator: cell.indicator,
    ...category,
    sex,
    age,
    ...readUnit(cell.unit, options.unitSaid),
    written: cell.value,
    ...value,
    flags: notes.flags,
  };
  return { kind: 'observation', observation, defects: notes.defects };
}

function readFigure(
  cell: RawCell,
  { decimalComma }: SettleOptions,
  notes: Notes,
): { low: number; high: number } | undefined {
  const read = readValue(cell.value, decimalComma);
  if (read.kind === 'none') {
    notes.reject('noValue', cell.column, cell.value, 'there is no figure');
    return undefined;
  }
  if (read.kind === 'unreadable') {
    notes.reject('unreadableValue', cell.column, cell.value, 'this is no number');
    return undefined;
  }
  const { low, high, note } = read;
  const labels = [...cell.breakdowns.map(({ label }) => label), cell.sex, cell.age];
  if (isCodeAsCount(high, labels)) {
    notes.reject('codeAsCount', cell.column, cell.value, 'the digits of a question of the questionnaire');
  } else if (isImplausible(high)) {
    notes.reject('implausibleCount', cell.column, cell.value, 'no country counts so many in a year');
  }
  if (notes.rejected) return undefined;
  if (note === 'suppressedInterval') notes.add(note, cell.column, cell.value, `kept as ${low} to ${high}`);
  else if (note) notes.add(note, cell.column, cell.value, `read as ${low}`);
  return { low, high };
}

function readYear(cell: RawCell, notes: Notes): number | undefined {
  const match = /^\s*((?:19|20|21)\d\d)(?:\.0+)?\s*$/.exec(cell.year);
  if (match) return Number(match[1]);
  notes.reject('unknownYear', null, cell.year, 'this is no year');
  return undefined;
}

/**
 * The country of a figure: by its code, or by its name where it has one. A code that is no country's is kept as it is, even
 * where it looks like another spelling: CAR among codes is the Caribbean, not the Central African Republic.
 */
function readArea(cell: RawCell, notes: Notes): string {
  const written = cell.area.trim();
  if (findCountryByAlpha3(written)) return written;
  const name = cell.areaName.trim();
  const alpha2 = recogniseCountry(name) ?? (/^[A-Za-z]{3}$/.test(written) ? undefined : recogniseCountry(written));
  const alpha3 = alpha2 === undefined ? undefined : findCountry(alpha2)?.alpha3;
  if (alpha3 !== undefined) {
    notes.add('unifiedLabel', null, written === '' ? name : written, `read as ${alpha3}`);
    return alpha3;
  }
  if (written === '' && name === '') {
    notes.reject('unknownArea', null, written, 'no country is named');
    return '';
  }
  const area = (written === '' ? name : written).slice(0, 60);
  notes.add('areaNotACountry', null, area, 'kept under the name as written, and added to no country');
  return area;
}

function readCategory(
  { breakdowns }: RawCell,
  resolve: ResolveLabel,
  notes: Notes,
): Pick<Observation, 'dimension' | 'categoryCode' | 'categoryLabel'> {
  const [first, ...others] = breakdowns;
  if (!first) return { dimension: 'total', categoryCode: 'TOTAL', categoryLabel: '' };
  if (others.length > 0 || first.dimension === 'several') {
    const label = breakdowns.map((part) => part.label).join(' · ');
    notes.add('crossedBreakdown', null, label, 'kept under the label as written, and added to nothing');
    return { dimension: 'several', categoryCode: null, categoryLabel: label };
  }
  const { dimension, label } = first;
  const list = dimension === 'form' ? 'form' : 'country';
  const { code, mojibake, countInLabel, meant, method } = resolve(list, label);
  if (mojibake) notes.add('mojibake', null, label, tellRepair(meant, code));
  if (countInLabel) notes.add('countInLabel', null, label, code ?? 'a count seems to stand in the label');
  if (code === 'TOTAL') notes.add('totalAsCategory', null, label, 'a total among the parts: kept, and not added up');
  if (code === null) notes.add('unknownLabel', null, label, 'kept as written until a person says what it is');
  if (method === 'reviewed') notes.add('unifiedLabel', null, label, `${code ?? ''}, decided by a person`);
  return { dimension, categoryCode: code, categoryLabel: label };
}

function tellRepair(meant: string, code: string | null): string {
  if (!hasLostLetters(meant)) return `read as "${meant}"${code === null ? '' : `, ${code}`}`;
  return code === null ? 'letters are lost: kept as written' : `letters are lost: ${code} is all that fits`;
}

function readGroup(kind: 'unknownSex' | 'unknownAge', written: string, read: string | undefined, notes: Notes): string {
  if (read !== undefined) return read;
  notes.add(kind, null, written, 'kept as written, and added to nothing');
  return written.slice(0, 40);
}

const countWords = new Set(
  [
    'count',
    'counts',
    'number',
    'numbers',
    'person',
    'persons',
    'people',
    'units',
    'victims',
    'victim',
    'nombre',
    'número',
    'broj',
    'persoane',
    'человек',
    'осіб',
  ].map(normaliseText),
);

/** The unit that is written. `unclear` stands for one that is not known and for none. */
function readUnit(written: string, said: PublishedUnit | null): { unit: PublishedUnit; unitWritten: string } {
  const key = normaliseText(written);
  const unitWritten = written.slice(0, 60);
  if (key === '') {
    if (/[%٪]/.test(written)) return { unit: 'percent', unitWritten };
    return { unit: said ?? 'unclear', unitWritten };
  }
  if (countWords.has(key)) return { unit: 'count', unitWritten };
  if (/^(per|rateper|par|na|pe|за|на)?(100000|100-000)/.test(key) || /100-?000/.test(key))
    return { unit: 'per100000', unitWritten };
  if (/percent|pourcent|postotak|procent|процент/.test(key)) return { unit: 'percent', unitWritten };
  return { unit: 'unclear', unitWritten };
}
