// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { auditSums } from './audit-sums.ts';
import { findStructure } from './find-structure.ts';
import { boundsByLinearProgram, randomTable } from './linear-program.fixture.ts';
import { publishedCells } from './published-cells.ts';
import { solveSums } from './solve-sums.ts';
import { findSumRelations } from './sum-relations.ts';

/** A few every day, hundreds with PALERMO_CHECK_TABLES. */
const tables = Number(process.env['PALERMO_CHECK_TABLES'] ?? 8);

test('no withheld number has wider bounds than its linear program allows, and none is missed', async () => {
  const random = createRandom('check');
  let recovered = 0;
  let missedBySteps = 0;
  for (let number = 0; number < tables; number++) {
    const made = randomTable(random);
    const expected = await boundsByLinearProgram(made);
    const structure = findStructure(made.table, { values: ['count'] });
    const cells = publishedCells(made.table, structure);
    const audit = auditSums(cells, made.table, { k: 5 });
    const { relations } = findSumRelations(cells);
    const steps = solveSums(cells.cells, relations);
    expect(audit.notExact).toBe(0);
    for (const [row, [low, high]] of expected) {
      const at = cells.cells.findIndex((cell) => cell.row === row);
      const told = `table ${number}, row ${row}, truth ${made.cells[row]!.truth}`;
      expect([audit.low[at], audit.high[at]], told).toEqual([low, high]);
      if (low !== high) continue;
      recovered += 1;
      if (steps.low[at] !== steps.high[at]) missedBySteps += 1;
    }
  }
  expect(recovered).toBeGreaterThan(tables);
  // Steps alone miss some; that is what the exact simplex is for. A few tables may have none.
  if (tables > 100) expect(missedBySteps).toBeGreaterThan(0);
  console.info(`${tables} tables: ${recovered} numbers recovered, ${missedBySteps} of them not by single steps`);
}, 600_000);
