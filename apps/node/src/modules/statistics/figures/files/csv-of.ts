// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { csvText, type WritableCell } from '../../../../platform/tabular/index.ts';

/** A table as one text of CSV. */
export async function csvOf(columns: readonly string[], rows: Iterable<readonly WritableCell[]>): Promise<string> {
  let text = '';
  for await (const part of csvText(columns, rows)) text += part;
  return text;
}
