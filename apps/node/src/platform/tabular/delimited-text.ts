// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { decodeText, requireEncoding, scanEncoding, type EncodingScan } from './text-encoding.ts';
import { readBytes, type ByteSourceOptions } from './byte-source.ts';
import { refuseMarkup } from './file-kind.ts';
import { createRecordSplitter, splitRecords, type RecordLayout, type TextRecord } from './record-splitter.ts';
import { toTableRow } from './row-reader.ts';
import { NO_SEPARATOR, guessSeparator } from './separator.ts';
import { findHeader, headerNotes, nameColumns, type SampleRow } from './table-header.ts';
import { TabularError } from './tabular-error.ts';
import type { OpenTable, OpenTableOptions, ReadRowsOptions, TableLimits, TableNote, TableRow } from './table.ts';

const SAMPLE_CHARS = 512 * 1024;

/** A text is a path and how to read it; it is opened afresh for each pass. */
interface TextSource {
  readonly path: string;
  readonly bytes: ByteSourceOptions;
  readonly encoding: string;
}

function isBlank(record: TextRecord): boolean {
  return record.cells.length === 1 && (record.cells[0] ?? '').trim() === '';
}

interface Sample {
  readonly text: string;
  /** True when the file goes on after it. */
  readonly cut: boolean;
}

async function readSample(source: TextSource): Promise<Sample> {
  let sample = '';
  for await (const text of decodeText(readBytes(source.path, source.bytes), source.encoding)) {
    sample += text;
    if (sample.length >= SAMPLE_CHARS) {
      return { text: sample, cut: true };
    }
  }
  return { text: sample, cut: false };
}

async function* readRecords(source: TextSource, layout: RecordLayout): AsyncGenerator<TextRecord[], void, undefined> {
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
  sample: Sample,
  options: OpenTableOptions,
  limits: TableLimits,
): { readonly layout: RecordLayout; readonly notes: TableNote[]; readonly separatorLine: boolean } {
  const lineEnd = sample.text.includes('\n') || !sample.text.includes('\r') ? '\n' : '\r';
  const declared = declaredSeparator(sample.text);
  const given = options.separator ?? declared;
  const guess =
    given === undefined ? guessSeparator(sample.text, lineEnd, sample.cut) : { separator: given, found: true };
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
    return refuseEmpty(
      headerRow === undefined
        ? 'The file holds no text.'
        : `Row ${headerRow} is empty or beyond the beginning of the file.`,
    );
  }
  return { header, rowsAbove: index };
}

async function* readRows(
  table: { readonly source: TextSource; readonly layout: RecordLayout; readonly columns: readonly string[] },
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
  refuseMarkup(sample.text);
  if (sample.text.trim() === '') {
    refuseEmpty('The file is empty.');
  }
  const { layout, notes, separatorLine } = layoutOf(sample, options, limits);
  const records = splitRecords(sample.text, layout, sample.cut).slice(separatorLine ? 1 : 0);
  const { header, rowsAbove } = locateHeader(records, options.headerRow);
  const named = nameColumns(header.cells, limits.columnsMax);
  const { columns } = named;
  const hasRows = records.some((record) => record.line > header.number && !isBlank(record));
  if (!hasRows && !sample.cut) {
    refuseEmpty('The file holds column names and nothing below them.');
  }
  const compressed: TableNote[] = gzip
    ? [{ code: 'compression.gzip', values: {}, text: 'The file is compressed with gzip.' }]
    : [];
  const table = { source, layout: { ...layout, columns: columns.length }, columns };
  const from = { headerRow: header.number, damaged: scanned.damaged };
  return {
    columns,
    format: 'csv',
    encoding: scanned.encoding,
    separator: layout.separator === NO_SEPARATOR ? '' : layout.separator,
    headerRow: header.number,
    rowsApproximate: Math.max(1, scanned.linesTotal - header.number),
    notes: [...compressed, ...scanned.notes, ...notes, ...headerNotes(header, rowsAbove), ...named.notes],
    rows: (rowOptions = {}) => readRows(table, from, rowOptions),
  };
}
