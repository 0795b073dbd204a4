// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { splitRecords } from './record-splitter.ts';
import { findHeader, nameShare } from './table-header.ts';

const CANDIDATES = [',', ';', '\t', '|'] as const;
const SAMPLE_LINES = 200;
/** A character that texts do not hold: it leaves each line whole. */
export const NO_SEPARATOR = '\u001f';

export interface SeparatorGuess {
  readonly separator: string;
  /** False when no candidate splits the text into columns: it is a table of one column, or none at all. */
  readonly found: boolean;
}

/** Share of rows as wide as the header; rows that agree on another width, as with a separator at every end, count less. */
function evenness(widths: readonly number[], headerWidth: number): number {
  const counts = new Map<number, number>();
  for (const width of widths) {
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [commonest = 0, count = 0] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [];
  const agreed = commonest > 1 && commonest !== headerWidth ? count * 0.3 : 0;
  return ((counts.get(headerWidth) ?? 0) + agreed) / widths.length;
}

/** How well a separator fits: the share of rows as wide as their header, more for wide headers that read like names. */
function fit(
  sample: { readonly text: string; readonly cut: boolean },
  separator: string,
  lineEnd: '\n' | '\r',
): number {
  const records = splitRecords(sample.text, { separator, lineEnd, recordCharsMax: sample.text.length + 1 }, sample.cut);
  const rows = records.map((record) => ({ number: record.line, cells: record.cells }));
  const headerIndex = findHeader(rows);
  const header = rows[headerIndex];
  if (!header || header.cells.length < 2) {
    return 0;
  }
  const below = records.slice(headerIndex + 1).filter((record) => record.cells.some((cell) => cell.trim() !== ''));
  const widths = below.map((record) => (record.quoteBroken ? 0 : record.cells.length));
  const consistency = widths.length === 0 ? 0.5 : evenness(widths, header.cells.length);
  const preamble = headerIndex > 0 ? 0.8 : 1;
  return consistency * (0.1 + nameShare(header.cells)) * preamble * Math.log2(1 + header.cells.length);
}

/**
 * Finds the separator of a delimited text by how evenly each candidate splits its first lines, quotes honoured.
 * @param text the beginning of the file
 * @param textCut true when the file goes on after it
 */
export function guessSeparator(text: string, lineEnd: '\n' | '\r', textCut: boolean): SeparatorGuess {
  const lines = text.split(lineEnd);
  const taken = lines.slice(0, SAMPLE_LINES).join(lineEnd);
  const sample = lines.length > SAMPLE_LINES ? { text: taken + lineEnd, cut: true } : { text: taken, cut: textCut };
  let best: SeparatorGuess = { separator: NO_SEPARATOR, found: false };
  let bestFit = 0.05;
  for (const separator of CANDIDATES) {
    const candidateFit = fit(sample, separator, lineEnd);
    if (candidateFit > bestFit) {
      best = { separator, found: true };
      bestFit = candidateFit;
    }
  }
  return best;
}
