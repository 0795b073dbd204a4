// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { TabularError } from './tabular-error.ts';

/** One record of a delimited text, which may span several lines when its cells are quoted. */
export interface TextRecord {
  /** The line it starts on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** True when its quotes made no sense and it was taken as one line with the quotes left in. */
  readonly quoteBroken: boolean;
}

export interface RecordLayout {
  readonly separator: string;
  /** '\n', which stands for '\r\n' too, or '\r' for old Macintosh files. */
  readonly lineEnd: '\n' | '\r';
  readonly recordCharsMax: number;
  /** Number of columns once it is known: with it, a quoted cell that holds whole rows is seen for the fault it is. */
  readonly columns?: number;
}

export interface RecordSplitter {
  /** Takes the next piece of text and gives the records that are complete with it. */
  push(text: string): TextRecord[];
  /** Gives what is left when the text has ended. */
  end(): TextRecord[];
}

interface Parsed {
  readonly cells: string[];
  /** Where the next record starts. */
  readonly next: number;
  /** Line ends within and after the record. */
  readonly lines: number;
}

const QUOTE = '"';
/** Beyond so many records with broken quotes the text is not what it seems, and each costs a look ahead. */
const BROKEN_QUOTES_MAX = 1000;

function skipSpaces(text: string, from: number, separator: string): number {
  let at = from;
  while ((text[at] === ' ' || text[at] === '\t') && text[at] !== separator) {
    at += 1;
  }
  return at;
}

function countLineEnds(text: string, lineEnd: string): number {
  let lines = 0;
  for (let at = text.indexOf(lineEnd); at !== -1; at = text.indexOf(lineEnd, at + 1)) {
    lines += 1;
  }
  return lines;
}

/**
 * True when the lines inside a quoted cell are as wide as the table: then its quote was never meant to open a cell. A table
 * of few columns needs more such lines before prose with commas is mistaken for them.
 */
function swallowsRows(cell: string, layout: RecordLayout): boolean {
  const { columns = 0 } = layout;
  const inner = cell.split(layout.lineEnd).slice(1, -1);
  const enough = columns >= 4 ? 1 : 5;
  if (columns < 2 || inner.length < enough) {
    return false;
  }
  const wide = inner.filter((line) => line.split(layout.separator).length === columns).length;
  return wide >= inner.length * 0.8;
}

/** The end of the quoted cell that opens at `open`: its text and the place after the closing quote. */
function readQuoted(text: string, open: number): { readonly cell: string; readonly after: number } | undefined {
  let cell = '';
  let from = open + 1;
  for (;;) {
    const close = text.indexOf(QUOTE, from);
    if (close === -1) {
      return undefined;
    }
    if (text[close + 1] !== QUOTE) {
      return { cell: cell + text.slice(from, close), after: close + 1 };
    }
    cell += text.slice(from, close + 1);
    from = close + 2;
  }
}

/**
 * Parses a record that holds quotes.
 * @returns `'incomplete'` when its end has not come yet, `'broken'` when a closing quote is followed by other text
 */
function parseQuotedRecord(
  text: string,
  start: number,
  layout: RecordLayout,
  ended: boolean,
): Parsed | 'incomplete' | 'broken' {
  const { separator, lineEnd } = layout;
  const cells: string[] = [];
  let lines = 0;
  let at = start;
  for (;;) {
    const cellStart = skipSpaces(text, at, separator);
    let end: number;
    if (text[cellStart] === QUOTE) {
      const quoted = readQuoted(text, cellStart);
      // A quote that is the last character so far may be the first half of a doubled one.
      if (!quoted || (quoted.after === text.length && !ended)) {
        return ended ? 'broken' : 'incomplete';
      }
      const lineEnds = countLineEnds(quoted.cell, lineEnd);
      if (lineEnds > 1 && swallowsRows(quoted.cell, layout)) {
        return 'broken';
      }
      cells.push(quoted.cell);
      lines += lineEnds;
      end = skipSpaces(text, quoted.after, separator);
      if (text[end] === '\r' && text[end + 1] === lineEnd) {
        end += 1;
      } else if (text[end] === '\r' && end + 1 === text.length && lineEnd === '\n') {
        if (!ended) {
          return 'incomplete';
        }
        end += 1;
      }
      if (end < text.length && text[end] !== separator && text[end] !== lineEnd) {
        return 'broken';
      }
    } else {
      const nextSeparator = text.indexOf(separator, at);
      const nextLine = text.indexOf(lineEnd, at);
      const stop = [nextSeparator, nextLine].filter((place) => place !== -1);
      end = stop.length > 0 ? Math.min(...stop) : text.length;
      const cell = text.slice(at, end);
      cells.push(end !== nextSeparator && cell.endsWith('\r') ? cell.slice(0, -1) : cell);
    }
    if (end >= text.length) {
      return ended ? { cells, next: text.length, lines: lines + 1 } : 'incomplete';
    }
    if (text[end] === lineEnd) {
      return { cells, next: end + 1, lines: lines + 1 };
    }
    at = end + 1;
  }
}

/**
 * Splits delimited text into records as it streams by. Quotes follow RFC 4180, with spaces allowed around them. Where they
 * make no sense (a quote that is never closed, text after a closing quote) the line is given by itself, marked, with its
 * quotes left in, and reading goes on with the next line: a fault costs one row and never swallows its neighbours, which is
 * why no general CSV parser is used here: those stop at such a line or take thousands of rows for one cell.
 * @throws TabularError `table.broken` for a record longer than `recordCharsMax` or too many broken quotes
 */
export function createRecordSplitter(layout: RecordLayout): RecordSplitter {
  const { separator, lineEnd, recordCharsMax } = layout;
  let pending = '';
  let line = 1;
  let broken = 0;

  function refuse(why: string): never {
    throw new TabularError('table.broken', {
      what: `The table cannot be read beyond line ${line}.`,
      why,
      todo: 'Mend the line in a text editor, or save the table again as CSV or XLSX from the program it comes from.',
    });
  }

  function plainLine(start: number, ended: boolean): Parsed | undefined {
    const end = pending.indexOf(lineEnd, start);
    if (end === -1 && !ended) {
      return undefined;
    }
    const stop = end === -1 ? pending.length : end;
    const text =
      pending[stop - 1] === '\r' && stop > start ? pending.slice(start, stop - 1) : pending.slice(start, stop);
    return { cells: text.split(separator), next: end === -1 ? stop : end + 1, lines: 1 };
  }

  function nextRecord(start: number, ended: boolean): (Parsed & { readonly quoteBroken: boolean }) | undefined {
    const plain = plainLine(start, ended);
    if (plain && !pending.slice(start, plain.next).includes(QUOTE)) {
      return { ...plain, quoteBroken: false };
    }
    const parsed = parseQuotedRecord(pending, start, layout, ended);
    if (typeof parsed === 'object') {
      return { ...parsed, quoteBroken: false };
    }
    const tooLong = pending.length - start > recordCharsMax;
    if (parsed === 'incomplete' && !tooLong) {
      return undefined;
    }
    if (!plain) {
      return tooLong ? refuse(`It is longer than ${recordCharsMax} characters.`) : undefined;
    }
    broken += 1;
    return broken > BROKEN_QUOTES_MAX
      ? refuse('Too many lines have quotes that do not match.')
      : { ...plain, quoteBroken: true };
  }

  function drain(ended: boolean): TextRecord[] {
    const records: TextRecord[] = [];
    let start = 0;
    while (start < pending.length) {
      const record = nextRecord(start, ended);
      if (!record) {
        break;
      }
      records.push({ line, cells: record.cells, quoteBroken: record.quoteBroken });
      line += record.lines;
      start = record.next;
    }
    pending = start === 0 ? pending : pending.slice(start);
    return records;
  }

  return {
    push(text) {
      pending = pending.length === 0 ? text : pending + text;
      return drain(false);
    },
    end() {
      return drain(true);
    },
  };
}

/**
 * The records at the beginning of a text.
 * @param cut true when the text goes on: then a record without an end is left out
 */
export function splitRecords(text: string, layout: RecordLayout, cut = false): TextRecord[] {
  const splitter = createRecordSplitter(layout);
  const records = splitter.push(text);
  return cut ? records : [...records, ...splitter.end()];
}
