// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { isMissing, openTable, type OpenTable, type TableRow } from '../../../platform/tabular/index.ts';
import { matchProfiles, suggestMapping, type ImportContext } from '../import/index.ts';
import type { FileContents, ImportRun } from './import-run.ts';

const sampleRows = 1000;
const samplesMax = 5;
const sampleChars = 80;

export interface InspectedFile {
  readonly contents: FileContents;
  readonly profiles: ImportRun['profiles'];
  readonly rowsApproximate: number | null;
}

/** What a file holds: its columns with a few values, what they probably feed, and the profiles that it fits. */
export async function inspectFile(path: string, context: ImportContext): Promise<InspectedFile> {
  const table = await openTable(path);
  const sample = await beginningOf(table);
  const suggested = new Map(
    suggestMapping(table.columns, sample, context).map((suggestion) => [suggestion.column, suggestion]),
  );
  return {
    contents: {
      columns: table.columns.map((name) => {
        const { target = null, corrections } = suggested.get(name) ?? {};
        return { name, samples: samplesOf(sample, name), suggestion: target, ...(corrections ? { corrections } : {}) };
      }),
      notes: [...new Set(table.notes.map(({ code }) => code))],
    },
    profiles: matchProfiles(table.columns, context).map(({ profile, confidence }) => ({ id: profile.id, confidence })),
    rowsApproximate: table.rowsApproximate ?? null,
  };
}

async function beginningOf(table: OpenTable): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) {
    rows.push(row);
    if (rows.length === sampleRows) break;
  }
  return rows;
}

function samplesOf(rows: readonly TableRow[], column: string): string[] {
  const found = new Set<string>();
  for (const { values } of rows) {
    const value = values[column] ?? '';
    if (!isMissing(value)) found.add(value.slice(0, sampleChars));
    if (found.size === samplesMax) break;
  }
  return [...found];
}
