// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { AppError } from '../../../kernel/errors.ts';
import type { TableRow } from '../../../platform/tabular/index.ts';
import type { PublishedSource } from '../store-sources.ts';
import { readClaim } from './shapes/claim.ts';
import type { SourceReader } from './shapes/reader.ts';

interface Claimed {
  readonly reader: SourceReader;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly source: Pick<PublishedSource, 'indicator' | 'metadata' | 'fileName'>;
}

const labelsMax = 200;

function distinctIn(rows: readonly TableRow[], column: string | undefined): string[] {
  if (column === undefined) return [];
  const found = new Set<string>();
  for (const { values } of rows) {
    const text = values[column] ?? '';
    if (text !== '') found.add(text);
    if (found.size === labelsMax) break;
  }
  return [...found];
}

/**
 * Refuses a table that counts something other than it should, and one that does not say what it counts unless a person
 * said it. Throws `source.not-the-series` and `source.series-unknown`.
 */
export function requireClaim({ reader, columns, rows, source }: Claimed): void {
  if (reader.shape === 'glotip') return;
  const { series, unit } = reader.describedBy(columns);
  const labels = distinctIn(rows, series).filter((label) => !/^[A-Z0-9_]+$/.test(label));
  const metadata = source.metadata ?? '';
  const claim = readClaim({ labels, units: distinctIn(rows, unit), metadata, fileName: source.fileName });
  if (claim.verdict === 'other') {
    throw new AppError('source.not-the-series', {
      detail: `The table says that it is about something other than victims of trafficking: ${claim.because}.`,
    });
  }
  if (claim.verdict === 'notSaid' && source.indicator === null && reader.shape !== 'sdmxCodes') {
    throw new AppError('source.series-unknown');
  }
}
