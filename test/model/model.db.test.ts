// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataClasses, perform, type Act } from './acts.ts';
import { describeCase, newCase, type CaseModel } from './case-model.ts';
import { openCountry, places, register, type Country } from './country.ts';
import { requireInvariants } from './invariants.ts';

/** Random steps in an everyday run; `PALERMO_MODEL=100000` for the whole proof. */
const wanted = Number(process.env['PALERMO_MODEL'] ?? 600);
const stepsOfLife = 60;

let country: Country;
let performed = 0;
beforeAll(async () => {
  country = await openCountry();
});
afterAll(() => country[Symbol.asyncDispose]());

const place = fc.constantFrom(...places);
const which = fc.nat({ max: 9 });
const someClasses = (minLength: number) => fc.uniqueArray(fc.constantFrom(...dataClasses), { minLength, maxLength: 4 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('release' as const), to: place, classes: someClasses(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const), which }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('move' as const), by: place, supervisor: fc.boolean(), which }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('refer' as const),
      to: fc.constantFrom('shelter' as const, 'legalAid' as const),
      classes: someClasses(0),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('handOver' as const), to: place }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      by: place,
      which,
      step: fc.constantFrom('accept' as const, 'reject', 'withdraw', 'ask', 'answer', 'finish'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('enter' as const), by: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const), by: place }) },
);

/** One act on one case, with everything that has to hold after it. */
class Step implements fc.AsyncCommand<CaseModel, Country> {
  readonly act: Act;

  constructor(one: Act) {
    this.act = one;
  }

  check(): boolean {
    return true;
  }

  async run(model: CaseModel, real: Country): Promise<void> {
    performed += 1;
    try {
      await perform(real, model, this.act);
      await requireInvariants(real, model);
    } catch (fault) {
      throw new Error(`${String(fault)} after ${this.toString()} with ${describeCase(model)}`, { cause: fault });
    }
  }

  toString(): string {
    return JSON.stringify(this.act);
  }
}

const lives = Math.ceil((wanted * 2) / stepsOfLife);

test(
  'whatever people do: no disclosure without a live release, one owner, no deadline without a task, a history that replays',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.commands([act.map((one) => new Step(one))], { maxCommands: stepsOfLife, size: 'max' }),
        async (isChild, commands) => {
          const model = newCase(await register(country, isChild ? 15 : 31), isChild);
          await fc.asyncModelRun(() => ({ model, real: country }), commands);
        },
      ),
      { seed: 20261122, numRuns: lives },
    );
    expect(performed).toBeGreaterThanOrEqual(wanted / 2);
    process.stdout.write(`${performed} random steps in ${lives} lives of a case\n`);
  },
  60_000 + wanted * 200,
);
