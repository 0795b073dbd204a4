// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: Apache-2.0
import { createRandom } from '../random.ts';
import { exactChange } from './exact-change.fixture.ts';
import type { BuiltSystem } from './joint-attack.fixture.ts';
import { linkedRows, projectOntoSums, type LinkedRows } from './linked-rows.fixture.ts';

export interface WorldAttack {
  /** Withheld numbers that have one value only. */
  readonly recovered: readonly number[];
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * The attacker for systems too large for a linear program a number: around one world in which everything holds it looks for
 * others. A number has one value only if no change of that world keeps every sum, takes no number that is 0 below 0 and
 * changes it. Changes are projections onto the sums: first those that raise numbers that are 0, until no more can be raised,
 * then a random one, which changes everything that can change. What they leave is decided by linear programs.
 *
 * @param world a value for every number of the system
 */
export async function attackFromWorld(
  system: BuiltSystem,
  {
    asked,
    world,
    say = () => {},
  }: { asked: readonly number[]; world: readonly number[]; say?: (text: string) => void },
): Promise<WorldAttack> {
  const rows = linkedRows(system, { asked, world });
  const columnCount = rows.numbers.length;
  say(`${rows.starts.length - 1} sums of ${columnCount} numbers`);
  const wanted = new Set(asked);
  const targets = rows.numbers.flatMap((number, column) => (wanted.has(number) ? [column] : []));
  const scale = Float64Array.from(rows.numbers, (number) => Math.min(world[number]!, scaleMax) || 1);
  const fixed = new Set(rows.numbers.flatMap((number, column) => (world[number] === 0 ? [column] : [])));
  const random = createRandom('world');
  const draw = (): number => random.integer(1000) / 1000 - 0.5;
  while (fixed.size > programMax && raiseByProjection(rows, { scale, fixed, draw, say }));
  // Exactly, and whatever is raised may fall again afterwards.
  while (fixed.size > 0) {
    const change = await exactChange(rows, { lowest: fixed, towards: [...fixed], upwards: true });
    const raised = [...fixed].filter((column) => change[column]! > tolerance);
    say(`${raised.length} of ${fixed.size} numbers that are 0 raised by a program`);
    if (raised.length === 0) break;
    for (const column of raised) fixed.delete(column);
  }
  let left = targets.filter((column) => fixed.has(column));
  const free = targets.filter((column) => !fixed.has(column));
  const { change } = projectOntoSums(rows, {
    scale: scale.map((each, column) => (fixed.has(column) ? 0 : each)),
    wanted: scale.map(draw),
    tolerance: 1e-11,
  });
  let doubtful = free.filter((column) => Math.abs(change[column]!) < 1e-6);
  for (let round = 0; round < roundsMax && doubtful.length > 0; round++) {
    const towards = doubtful.filter(() => draw() > 0);
    const found = await exactChange(rows, { lowest: fixed, towards, against: doubtful, upwards: false });
    doubtful = doubtful.filter((column) => Math.abs(found[column]!) < tolerance);
  }
  left = [...left, ...doubtful];
  return {
    recovered: [...rows.subtracted, ...left.map((column) => rows.numbers[column]!)],
    rowCount: rows.starts.length - 1,
    columnCount,
  };
}

const scaleMax = 10;
const tolerance = 1e-6;
const roundsMax = 6;
/** Numbers that are 0 and may be raised, which one linear program decides. */
const programMax = 3000;

interface Raising {
  readonly scale: Float64Array;
  /** Columns that are 0 and of which no change is known that raises them; those raised are taken out. */
  readonly fixed: Set<number>;
  readonly draw: () => number;
  readonly say: (text: string) => void;
}

/** Raises as many as one change can. Those of which it would take are left where they are. False when none was raised. */
function raiseByProjection(rows: LinkedRows, { scale, fixed, draw, say }: Raising): boolean {
  const own = scale.slice();
  const wanted = scale.map((_, column) => (fixed.has(column) ? 0.75 + draw() / 2 : 0));
  let precision = 1e-2;
  for (let pass = 0; ; pass++) {
    const { change, pull } = projectOntoSums(rows, { scale: own, wanted, tolerance: precision });
    let moved = 0;
    for (const column of fixed) {
      const would = wanted[column]! - scale[column]! * pull[column]!;
      if (own[column] !== 0 && would < -precision / 10) own[column] = 0;
      else if (own[column] === 0 && would > precision / 10 && pass < turningMax) own[column] = scale[column]!;
      else continue;
      moved++;
    }
    if (moved > (precision === finest ? 0 : 4)) continue;
    if (precision > finest) {
      precision = Math.max(finest, precision / 100);
      continue;
    }
    const raised = [...fixed].filter((column) => own[column] !== 0 && change[column]! > 1e-5);
    for (const column of raised) fixed.delete(column);
    say(`${raised.length} numbers that are 0 raised, ${fixed.size} left`);
    return raised.length > 0;
  }
}

/** Passes in which a number that was left where it is may be tried again. */
const turningMax = 8;
const finest = 1e-8;
