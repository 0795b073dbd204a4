// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import type { ProcessDeadline } from '@palermo/terms';
import type { Scope } from '../../kernel/use-case.ts';
import { getNodeSettings } from '../access/index.ts';
import { endTasksOfCase, insertTask } from '../cases/index.ts';
import type { NamedProcess } from './current-process.ts';
import { dueDays, type AgeGroup, type Standing } from './process.ts';

interface At {
  readonly caseId: CaseId;
  readonly named: NamedProcess;
  readonly standing: Standing;
  readonly age: AgeGroup;
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10);
}

/** Opens a task for every deadline of the stage in which a case stands; those that are open already stay. */
export async function openDeadlines(
  scope: Scope,
  { caseId, named, standing, age }: At,
  whose: (deadline: ProcessDeadline) => boolean = () => true,
): Promise<void> {
  const { pack } = await getNodeSettings(scope);
  for (const { deadline, day } of dueDays(named.process, standing, age)) {
    if (!whose(deadline)) continue;
    await insertTask(scope.db, {
      caseId,
      kind: 'deadline',
      key: deadline.key,
      dueOn: day,
      remindOn: daysBefore(day, deadline.remindDaysBefore),
      forKinds: deadline.task === 'decider' ? pack.decisionMakerKinds : [],
      at: scope.clock(),
    });
  }
}

/** The tasks of the stage that was left end, those of the one that was entered begin. */
export async function followDeadlines(scope: Scope, at: At): Promise<void> {
  await endTasksOfCase(scope.db, { caseId: at.caseId, kind: 'deadline', butKeys: [], at: scope.clock() });
  await openDeadlines(scope, at);
}
