// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Decision } from '@palermo/evidence';
import { CommandFault } from '../command-fault.ts';
import { readTable } from '../files/read-table.ts';

const layout = 'A file of decisions has the columns left, right, decision; a decision is same, different or unsure.';

/**
 * Reads decisions as the review page saves them. What somebody was unsure of is left out.
 *
 * @throws CommandFault in a sentence that says which row is wrong and what to do
 */
export async function readDecisions(path: string): Promise<readonly Decision[]> {
  const table = await readTable(path, { columns: ['left', 'right', 'decision'], layout });
  const decisions: Decision[] = [];
  for await (const { number, cells } of table.rows()) {
    const [left = '', right = '', written = ''] = cells;
    const decision = written.trim().toLowerCase();
    if (!['same', 'different', 'unsure'].includes(decision)) {
      throw new CommandFault(`Line ${number} of ${table.file} decides neither same, different nor unsure. ${layout}`);
    }
    if (decision !== 'unsure') decisions.push({ left, right, same: decision === 'same' });
  }
  return decisions;
}
