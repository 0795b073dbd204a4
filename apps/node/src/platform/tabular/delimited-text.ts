// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { decodeText, requireEncoding, scanEncoding, type EncodingScan } from './text-encoding.ts';
import { readBytes, type ByteSourceOptions } from './byte-source.ts';
import { refuseMarkup } from './file-kind.ts';
import { createRecordSplitter, splitRecords, type TextRecord } from './record-splitter.ts';
import { toTableRow } from './row-reader.ts';
import { guessSeparator } from './separator.ts';
import { findHeader, headerNotes, nameColumns, type SampleRow } from './table-header.ts';
import { TabularError } from './tabular-error.ts';
import type { OpenTable, OpenTableOptions, ReadRowsOptions, TableLimits, TableNote, TableRow } from './table.ts';

const SAMPLE_CHARS = 512 * 1024;

interface TextLayout {
  readonly separator: string;
  readonly lineEnd: '\n' | '\r';
  readonly recordCharsMax: number;
}

/** A text is a path and how to read it; it is opened afresh for each pass. */
interface TextSource {
  readonly path: string;
  readonly bytes: ByteSourceOptions;
  readonly encoding: string;
}

function isBlank(record: TextRecord): boolean {
  return record.cells.length === 1 && (record.cells[0] ?? '').trim() === '';
}

async function readSample(source: TextSource): Promise<string> {
  let sample = '';
  for await (const text of decodeText(readBytes(source.path, source.bytes), source.encoding)) {
    sample += text;
    if (sample.length >= SAMPLE_CHARS) {
      break;
    }
  }
  return sample;
}

async function* readRecords(source: TextSource, layout: TextLayout): AsyncGenerator<TextRecord[], void, undefined> {
  const splitter = createRecordSplitter(layout);
  for await (const text of decodeText(readBytes(source.path, source.bytes), source.encoding)) {
    yield splitter.push(text);
  }
  yield splitter.end();
}

/** The line `sep=;` with which spreadsheet programs are told the separator. */
function declaredSeparator(sample: string): string | undefined {
  return /^sep=(.)\r?(?:\n|$)/i.exec(sample)?.[1];
}

function layoutOf(
  sample: string,
  options: OpenTableOptions,
  limits: TableLimits,
): { readonly layout: TextLayout; readonly notes: TableNote[]; readonly separatorLine: boolean } {
  const lineEnd = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  const declared = declaredSeparator(sample);
  const given = options.separator ?? declared;
  const guess = given === undefined ? guessSeparator(sample, lineEnd) : { separator: given, found: true };
  const notes: TableNote[] = [];
  if (!guess.found) {
    notes.push({ code: 'separator.none', values: {}, text: 'No separator was found: the table has one column.' });
  } else if (given === undefined && guess.separator !== ',') {
    const name = guess.separator === '\t' ? 'tab' : guess.separator;
    notes.push({ code: 'separator.guessed', values: { separator: name }, text: `The cells are separated by ${name}.` });
  }
  const layout = { separator: guess.separator, lineEnd, recordCharsMax: limits.recordCharsMax } as const;
  return { layout, notes, separatorLine: declared !== undefined };
}

function refuseEmpty(why: string): never {
  throw new TabularError('table.empty', {
    what: 'The table has no rows.',
    why,
    todo: 'Check that the right file was chosen and that it was saved with its rows.',
  });
}

/** The header among the first records, and how many filled records stand above it. */
function locateHeader(
  sample: readonly TextRecord[],
  headerRow: number | undefined,
): { readonly header: SampleRow; readonly rowsAbove: number } {
  const rows = sample
    .filter((record) => !isBlank(record))
    .map((record) => ({ number: record.line, cells: record.cells }));
  const index = headerRow === undefined ? findHeader(rows) : rows.findIndex((row) => row.number === headerRow);
  const header = rows[index];
  if (!header) {
    return refuseEmpty(headerRow === undefined ? 'The file holds no text.' : `Row ${headerRow} is empty or beyond the beginning of the file.`);
  }
  return { header, rowsAbove: index };
}

async function* readRows(
  table: { readonly source: TextSource; readonly layout: TextLayout; readonly columns: readonly string[] },
  from: { readonly headerRow: number; readonly damaged: boolean },
  options: ReadRowsOptions,
): AsyncGenerator<TableRow, void, undefined> {
  const after = Math.max(from.headerRow, options.afterRow ?? 0);
  for await (const records of readRecords(table.source, table.layout)) {
    options.signal?.throwIfAborted();
    for (const record of records) {
      if (record.line <= after || isBlank(record)) {
        continue;
      }
      yield toTableRow(table.columns, {
        number: record.line,
        cells: record.cells,
        strictWidth: true,
        quoteBroken: record.quoteBroken,
        checkDecoding: from.damaged,
      });
    }
  }
}

async function scan(path: string, bytes: ByteSourceOptions, encoding: string | undefined): Promise<EncodingScan> {
  const declared = encoding === undefined ? undefined : requireEncoding(encoding);
  return scanEncoding(readBytes(path, bytes), declared);
}

/**
 * Opens a delimited text, gzip or not.
 * @throws TabularError, see `openTable`
 */
export async function openDelimited(
  path: string,
  gzip: boolean,
  options: OpenTableOptions & { readonly limits: TableLimits },
): Promise<OpenTable> {
  const { limits } = options;
  const bytes = { gzip, expandedBytesMax: limits.gzipExpandedBytesMax };
  const scanned = await scan(path, bytes, options.encoding);
  const source: TextSource = { path, bytes, encoding: scanned.encoding };
  const sample = await readSample(source);
  refuseMarkup(sample);
  if (sample.trim() === '') {
    refuseEmpty('The file is empty.');
  }
  const { layout, notes, separatorLine } = layoutOf(sample, options, limits);
  const ended = sample.length < SAMPLE_CHARS;
  const records = splitRecords(sample, { ...layout, recordCharsMax: SAMPLE_CHARS * 2 }).slice(separatorLine ? 1 : 0);
  const whole = ended || records.length < 2 ? records : records.slice(0, -1);
  const { header, rowsAbove } = locateHeader(whole, options.headerRow);
  const named = nameColumns(header.cells, limits.columnsMax);
  const { columns } = named;
  const hasRows = whole.some((record) => record.line > header.number && !isBlank(record));
  if (!hasRows && ended) {
    refuseEmpty('The file holds column names and nothing below them.');
  }
  const compressed: TableNote[] = gzip
    ? [{ code: 'compression.gzip', values: {}, text: 'The file is compressed with gzip.' }]
    : [];
  const table = { source, layout, columns };
  const from = { headerRow: header.number, damaged: scanned.damaged };
  return {
    columns,
    format: 'csv',
    encoding: scanned.encoding,
    separator: layout.separator,
    headerRow: header.number,
    rowsApproximate: Math.max(1, scanned.linesTotal - header.number),
    notes: [...compressed, ...scanned.notes, ...notes, ...headerNotes(header, rowsAbove), ...named.notes],
    rows: (rowOptions = {}) => readRows(table, from, rowOptions),
  };
}
