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
import { tightenComponent } from './tighten-component.ts';

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
  if (tables > 100) console.info(`${tables} tables: ${recovered} recovered, ${missedBySteps} not by single steps`);
}, 600_000);

test('three sums in a ring give what no single step can', () => {
  const open = { low: 0, high: Infinity };
  const sum = (total: number, ...parts: number[]) => ({ total, parts });
  const start = [open, open, open, ...[7, 9, 8].map((value) => ({ low: value, high: value }))];
  const equations = [sum(3, 0, 1), sum(4, 1, 2), sum(5, 0, 2)];
  const steps = solveSums(start, equations);
  expect(steps.low[0]).toBeLessThan(steps.high[0]!);
  const exact = tightenComponent(equations, steps, (cell) => cell < 3, { left: 1e6 });
  expect(Array.from(exact.low.slice(0, 3))).toEqual([3, 4, 5]);
  expect(Array.from(exact.high.slice(0, 3))).toEqual([3, 4, 5]);
  expect(exact.because.get(0)?.toSorted()).toEqual([0, 1, 2]);
});

test('sums that only fractions could satisfy contradict', () => {
  const open = { low: 0, high: Infinity };
  const start = [open, open, open, ...[7, 9, 9].map((value) => ({ low: value, high: value }))];
  const equations = [
    { total: 3, parts: [0, 1] },
    { total: 4, parts: [1, 2] },
    { total: 5, parts: [0, 2] },
  ];
  const exact = tightenComponent(equations, solveSums(start, equations), (cell) => cell < 3, { left: 1e6 });
  expect(exact.conflict).toHaveLength(3);
});
