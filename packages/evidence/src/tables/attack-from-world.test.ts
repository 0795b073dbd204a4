// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { attackFromWorld } from './attack-from-world.fixture.ts';
import { attackJointly, jointSystem, type BuiltSystem } from './joint-attack.fixture.ts';

/** A table with margins of which some numbers are known, others not, and sums of several values among them. */
function drawSystem(seed: string): { system: BuiltSystem; world: number[]; asked: number[] } {
  const random = createRandom(seed);
  const system = jointSystem();
  const world: number[] = [];
  const add = (value: number): number => {
    const number = system.add(random.integer(100) < 35 ? value : undefined);
    world[number] = value;
    return number;
  };
  const cells = Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => add(random.integer(3))));
  const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + world[number]!, 0);
  for (const row of cells) system.sumsTo(row, add(sumOf(row)));
  for (const at of cells.keys()) {
    const column = cells.map((row) => row[at]!);
    system.sumsTo(column, add(sumOf(column)));
  }
  for (const [one, other] of [...cells.keys()].flatMap((at) => [[cells[at]![0]!, cells[at]![1]!]])) {
    const whole = add(Math.max(world[one!]!, world[other!]!) + random.integer(2));
    for (const part of [one!, other!]) {
      system.sumsToAtLeast([whole], part);
      // The two numbers that it adds: the sum, and what the part lacks of it.
      world.push(world[whole]!, world[whole]! - world[part]!);
    }
  }
  const asked = world.flatMap((_, number) => (system.known[number] === undefined ? [number] : []));
  return { system, world, asked };
}

test('numbers of one value are the same around a world as by a linear program for each number', async () => {
  let recovered = 0;
  for (let at = 0; at < 60; at++) {
    const { system, world, asked } = drawSystem(`world ${at}`);
    const exact = await attackJointly(system, asked, { rounds: 2 });
    const found = await attackFromWorld(system, { asked, world });
    expect(found.recovered.toSorted((one, other) => one - other)).toEqual(
      exact.recovered.toSorted((one, other) => one - other),
    );
    recovered += found.recovered.length;
  }
  expect(recovered).toBeGreaterThan(100);
}, 120_000);
