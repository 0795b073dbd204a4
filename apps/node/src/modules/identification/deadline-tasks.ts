// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import type { ProcessDeadline } from '@palermo/terms';
import { dayOf, daysBefore } from '../../kernel/clock.ts';
import type { Scope } from '../../kernel/use-case.ts';
import { getNodeSettings } from '../access/index.ts';
import { endTasksOfCase, findDeadlineDay, insertTask } from '../cases/index.ts';
import { awaitsAgreement, comingOfAgeKey, somebodyOn, type KnownAge } from './coming-of-age.ts';
import type { NamedProcess } from './current-process.ts';
import { dueDays, type Standing } from './process.ts';

interface At {
  readonly caseId: CaseId;
  readonly named: NamedProcess;
  readonly standing: Standing;
  readonly person: KnownAge;
}

/** Opens a task for every deadline of the stage in which a case stands; those that are open already stay. */
export async function openDeadlines(
  scope: Scope,
  { caseId, named, standing, person }: At,
  whose: (deadline: ProcessDeadline) => boolean = () => true,
): Promise<void> {
  const { pack } = await getNodeSettings(scope);
  for (const { deadline, day } of dueDays(named.process, standing, somebodyOn(person, dayOf(scope.clock())))) {
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
  const awaited = awaitsAgreement(at.named.process, at.standing.stage, at.person);
  const butKeys = awaited ? [comingOfAgeKey] : [];
  await endTasksOfCase(scope.db, { caseId: at.caseId, kind: 'deadline', butKeys, at: scope.clock() });
  await openDeadlines(scope, at);
  await openComingOfAge(scope, at);
}

/** Opens the task on the day on which a child turns of age, where that is known, for the organisation that holds the case. */
export async function openComingOfAge(scope: Scope, { caseId, named, standing, person }: At): Promise<void> {
  const { comingOfAge } = named.process;
  const day = person.turnsOfAgeOn;
  if (!comingOfAge || day === null || !awaitsAgreement(named.process, standing.stage, person)) return;
  await insertTask(scope.db, {
    caseId,
    kind: 'deadline',
    key: comingOfAgeKey,
    dueOn: day,
    remindOn: daysBefore(day, comingOfAge.remindDaysBefore),
    forKinds: [],
    at: scope.clock(),
  });
}

/** Moves the task to another birthday, or ends it, after what is known of the birth date has changed. */
export async function followBirthDate(scope: Scope, at: At): Promise<void> {
  const { caseId, named, standing, person } = at;
  const known = await findDeadlineDay(scope.db, caseId, comingOfAgeKey);
  const wanted = awaitsAgreement(named.process, standing.stage, person) ? person.turnsOfAgeOn : null;
  if ((known ?? null) === wanted) return;
  const butKeys = named.process.stages.flatMap(({ deadlines = [] }) => deadlines.map(({ key }) => key));
  if (known !== undefined) await endTasksOfCase(scope.db, { caseId, kind: 'deadline', butKeys, at: scope.clock() });
  await openComingOfAge(scope, at);
}
