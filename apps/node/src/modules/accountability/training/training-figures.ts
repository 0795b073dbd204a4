// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { TraineeFunctionCode, TrainingFigures } from '@palermo/contract';
import type { Scope } from '../../../kernel/use-case.ts';
import { momentOf } from '../groups/describe-group.ts';
import { countPeople, findSessionFigures, type FunctionRow } from '../store-attendance.ts';
import { findHeldSessions } from '../store-courses.ts';
import { followUpOf, resultOf } from './describe-course.ts';

type FunctionFigures = TrainingFigures['functions'][number];

/** People by function, the most first; of those who completed, how many of each sex. */
export function byFunction(rows: readonly FunctionRow[]): FunctionFigures[] {
  const functions = new Map<TraineeFunctionCode, FunctionFigures>();
  for (const { function: code, sex, attended, completed } of rows) {
    const former = functions.get(code) ?? {
      function: code,
      attended: 0,
      completed: 0,
      female: 0,
      male: 0,
      other: 0,
      unknown: 0,
    };
    functions.set(code, {
      ...former,
      attended: former.attended + attended,
      completed: former.completed + completed,
      [sex]: former[sex] + completed,
    });
  }
  return [...functions.values()]
    .filter(({ attended }) => attended > 0)
    .toSorted((one, other) => other.completed - one.completed || one.function.localeCompare(other.function));
}

/** Sessions that were held between two days, who came to them and what assessments show. */
export async function readTrainingFigures(
  scope: Scope,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<TrainingFigures> {
  const held = await findHeldSessions(scope.db, { from, to, now: momentOf(scope).now });
  const ids = held.map(({ id }) => id);
  const isHeld = new Set(ids);
  const people = await countPeople(scope.db, ids);
  const courses = [...new Set(held.map(({ courseId }) => courseId))];
  const figures = (await findSessionFigures(scope.db, courses)).filter(({ sessionId }) => isHeld.has(sessionId));
  const sumOf = (read: (row: FunctionRow) => number): number => people.reduce((sum, row) => sum + read(row), 0);
  return {
    from,
    to,
    sessions: held.length,
    invited: sumOf(({ invited }) => invited),
    registered: sumOf(({ registered }) => registered),
    attended: sumOf(({ attended }) => attended),
    completed: sumOf(({ completed }) => completed),
    functions: byFunction(people),
    result: resultOf(figures),
    followUp: followUpOf(figures),
  };
}
