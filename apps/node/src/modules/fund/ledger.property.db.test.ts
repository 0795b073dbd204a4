// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeHub, openHub } from './fund.fixture.ts';
import { checkLife, counts, live, openFundLife } from './fund-life.fixture.ts';

/** Everyday some hundreds of operations; `PALERMO_LEDGER_OPERATIONS=100000` for the whole proof. */
const operations = Number(process.env['PALERMO_LEDGER_OPERATIONS'] ?? 160);
const isWhole = process.env['PALERMO_LEDGER_OPERATIONS'] !== undefined;
const lives = Math.max(1, Math.round(operations / 2000));
const seed = Number(process.env['PALERMO_LEDGER_SEED'] ?? 36);

beforeAll(openHub);
afterAll(closeHub);

test(
  'every statement balances, nothing is lost or doubled, and what is taken back leaves its trace, whenever the node dies',
  async () => {
    await openFundLife();
    const act = fc.record({
      what: fc.constantFrom(
        'pledge',
        'receipt',
        'receipt',
        'release',
        'convert',
        'charge',
        'commit',
        'pay',
        'return',
        'reverse',
      ),
      pick: fc.nat(),
      amount: fc.integer({ min: 1, max: 5_000_000 }),
      day: fc.integer({ min: 0, max: 364 }),
      /** After which statement the node dies, and how; the request is then sent again. */
      crash: fc.option(fc.record({ after: fc.integer({ min: 0, max: 14 }), kills: fc.integer({ min: 0, max: 19 }) }), {
        freq: 2,
      }),
      again: fc.boolean(),
    });
    const size = Math.ceil(operations / lives);
    const acts = fc.sample(fc.array(act, { minLength: size, maxLength: size }), { numRuns: lives, seed });
    for (const part of acts) {
      for (const one of part) await live(one);
      await checkLife();
    }
    if (isWhole) process.stdout.write(`${operations} operations: ${JSON.stringify(counts)}\n`);
    expect(counts.posted).toBeGreaterThan(operations / 8);
    expect(counts.crashed).toBeGreaterThan(operations / 10);
  },
  Math.max(120_000, operations * 200),
);
